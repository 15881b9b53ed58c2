/**
 * Readings of artists as they are sent: {@link
 * io.gigmate.adapters.http.talent.MetricReadingReader}.
 */
@NullMarked
package io.gigmate.adapters.http.talent;

import org.jspecify.annotations.NullMarked;
