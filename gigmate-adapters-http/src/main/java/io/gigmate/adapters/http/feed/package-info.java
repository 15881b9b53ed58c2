/**
 * Calendars as text. {@link io.gigmate.adapters.http.feed.FeedFormat} writes a feed as iCalendar
 * (RFC 5545), CSV or JSON; {@link io.gigmate.adapters.http.feed.ICalendarReader} reads anybody's
 * iCalendar, with what recurs written out up to a horizon.
 */
@NullMarked
package io.gigmate.adapters.http.feed;

import org.jspecify.annotations.NullMarked;
