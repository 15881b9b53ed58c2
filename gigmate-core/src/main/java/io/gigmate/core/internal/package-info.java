/**
 * Checks that every value of core makes at its door. Promises nothing to anyone outside this
 * artifact.
 */
@NullMarked
package io.gigmate.core.internal;

import org.jspecify.annotations.NullMarked;
