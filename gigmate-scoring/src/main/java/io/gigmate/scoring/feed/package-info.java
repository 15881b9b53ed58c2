/**
 * Feeds that the market is read from by the hour: news and others' calendars. {@link
 * io.gigmate.scoring.feed.FeedDesk} asks those whose terms a person accepted, as often as is
 * polite, and keeps what every visit brought.
 */
@NullMarked
package io.gigmate.scoring.feed;

import org.jspecify.annotations.NullMarked;
