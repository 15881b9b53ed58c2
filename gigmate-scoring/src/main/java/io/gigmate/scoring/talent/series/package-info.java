/**
 * What is counted of an artist over time: {@link io.gigmate.scoring.talent.series.MetricSeries},
 * and {@link io.gigmate.scoring.talent.series.SeriesCleaning} for what platforms report wrongly.
 */
@NullMarked
package io.gigmate.scoring.talent.series;

import org.jspecify.annotations.NullMarked;
