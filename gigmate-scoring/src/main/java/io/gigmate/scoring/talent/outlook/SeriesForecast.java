package io.gigmate.scoring.talent.outlook;

import java.time.LocalDate;

/**
 * What the last value of a series will be at the end of a horizon.
 *
 * @param artist whose series
 * @param metric of the series, by name
 * @param asOf the last day that was known
 * @param last the last value that was known
 * @param expected as likely to be missed by more as by less
 * @param lower80 the lower end of an interval that holds the value four times in five
 * @param upper80 its upper end
 */
public record SeriesForecast(
    String artist,
    String metric,
    LocalDate asOf,
    double last,
    double expected,
    double lower80,
    double upper80) {
  public SeriesForecast {
    if (!(lower80 <= expected && expected <= upper80)) {
      throw new IllegalArgumentException(
          "a forecast must lie in its interval: " + expected + " in " + lower80 + ".." + upper80);
    }
  }
}
