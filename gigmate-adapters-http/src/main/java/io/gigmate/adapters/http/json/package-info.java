/**
 * JSON that people write, read strictly: {@link io.gigmate.adapters.http.json.JsonObject} is read
 * key by key, and tells {@link io.gigmate.adapters.http.json.JsonProblems} of everything that is
 * wrong, with the line and the path to it, rather than of the first thing only.
 */
@NullMarked
package io.gigmate.adapters.http.json;

import org.jspecify.annotations.NullMarked;
