/**
 * The story of an artist with 50,000 followers, replayed in a simulated market: {@link
 * io.gigmate.examples.story.StoryReplay} tells one, chosen by a rule, and how often it happens.
 */
@NullMarked
package io.gigmate.examples.story;

import org.jspecify.annotations.NullMarked;
