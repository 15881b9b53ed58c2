/**
 * Who plays. {@link io.gigmate.core.artist.Artist} is the record, {@link
 * io.gigmate.core.artist.Artists} the port.
 */
@NullMarked
package io.gigmate.core.artist;

import org.jspecify.annotations.NullMarked;
