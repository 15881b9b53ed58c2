/**
 * What waits for a person and shall not until a day. {@link io.gigmate.core.snooze.SnoozeDesk} puts
 * leads and strategies to sleep and wakes them; whoever shows a queue asks it who sleeps.
 */
@NullMarked
package io.gigmate.core.snooze;

import org.jspecify.annotations.NullMarked;
