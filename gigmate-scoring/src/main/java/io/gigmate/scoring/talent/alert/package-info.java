/**
 * What somebody was told of artists who may break out, and what they did about it: {@link
 * io.gigmate.scoring.talent.alert.BreakoutAlert} says so once, {@link
 * io.gigmate.scoring.talent.alert.BreakoutAlerts} keeps it.
 */
@NullMarked
package io.gigmate.scoring.talent.alert;

import org.jspecify.annotations.NullMarked;
