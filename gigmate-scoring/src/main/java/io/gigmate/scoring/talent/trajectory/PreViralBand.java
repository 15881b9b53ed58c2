package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The bands in which two services publish how unusual a growth is.
 *
 * <p>Source: Chartmetric compares the mean of 30 days with that of 60 in standard deviations of the
 * artist's stage, explosive from 8 on, high from 3; Soundcharts the last four weeks with the nine
 * before in standard deviations, explosive from 8 on, high from 2, moderate above 1.
 */
public enum PreViralBand {
  /** Nothing unusual. */
  USUAL,
  /** Above what is usual; Soundcharts alone has this band. */
  MODERATE,
  /** High. */
  HIGH,
  /** Explosive. */
  EXPLOSIVE;

  private static final double EXPLOSIVE_FROM = 8;
  private static final double CHARTMETRIC_HIGH = 3;
  private static final double SOUNDCHARTS_HIGH = 2;
  private static final double SOUNDCHARTS_MODERATE = 1;
  private static final int WEEK = 7;
  private static final int RECENT = 4;
  private static final int BEFORE = 9;

  /** Returns Chartmetric's band of a growth in standard deviations of its stage. */
  public static PreViralBand chartmetric(double deviations) {
    return deviations >= EXPLOSIVE_FROM ? EXPLOSIVE : deviations >= CHARTMETRIC_HIGH ? HIGH : USUAL;
  }

  /** Returns Soundcharts' band of a growth in standard deviations of the weeks before. */
  public static PreViralBand soundcharts(double deviations) {
    if (deviations >= EXPLOSIVE_FROM) {
      return EXPLOSIVE;
    }
    return deviations >= SOUNDCHARTS_HIGH
        ? HIGH
        : deviations > SOUNDCHARTS_MODERATE ? MODERATE : USUAL;
  }

  /** Returns Soundcharts' band of a series on a day; empty where a week has no value. */
  public static Optional<PreViralBand> soundcharts(MetricSeries series, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    double recent = 0;
    double sum = 0;
    double squares = 0;
    for (int week = 0; week < RECENT + BEFORE; week++) {
      double mean = Trajectory.mean(series, day - WEEK * (week + 1), day - WEEK * week);
      if (Double.isNaN(mean)) {
        return Optional.empty();
      }
      if (week < RECENT) {
        recent += mean / RECENT;
      } else {
        sum += mean;
        squares += mean * mean;
      }
    }
    double mean = sum / BEFORE;
    double deviation = Math.sqrt(Math.max(0, squares / BEFORE - mean * mean));
    return deviation > 0
        ? Optional.of(soundcharts((recent - mean) / deviation))
        : Optional.of(recent > mean ? EXPLOSIVE : USUAL);
  }
}
