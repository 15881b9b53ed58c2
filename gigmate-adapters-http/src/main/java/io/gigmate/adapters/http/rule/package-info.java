/**
 * What rooms, acts and templates keep to, as JSON. {@link io.gigmate.adapters.http.rule.RulesJson}
 * reads it for commands and routes alike, and writes it.
 */
@NullMarked
package io.gigmate.adapters.http.rule;

import org.jspecify.annotations.NullMarked;
