/**
 * Joda-Money with the few helpers that a box office needs. {@link io.gigmate.core.money.Allocation}
 * divides an amount without losing a cent.
 */
@NullMarked
package io.gigmate.core.money;

import org.jspecify.annotations.NullMarked;
