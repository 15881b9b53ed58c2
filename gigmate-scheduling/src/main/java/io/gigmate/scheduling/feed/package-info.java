/**
 * A calendar as others read it and write it. {@link io.gigmate.scheduling.feed.CalendarFeed} holds
 * the shows of a room, an act or a town as entries; {@link io.gigmate.scheduling.feed.BusyTimes}
 * turns the entries of somebody else's calendar into shows that stand and days that are taken. The
 * text of a feed is an adapter's.
 */
@NullMarked
package io.gigmate.scheduling.feed;

import org.jspecify.annotations.NullMarked;
