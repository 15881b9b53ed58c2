package io.gigmate.scoring.risk;

/**
 * What the weather may do to a show. No figure for shows is published; the host states its own.
 *
 * @param oddsFactor by how much it multiplies the odds that the show goes wrong; 1 changes nothing
 * @param evidence in words, such as {@code storm warning, outdoor stage}
 */
public record WeatherOutlook(double oddsFactor, String evidence) {
  public WeatherOutlook {
    if (!(oddsFactor >= 0.01 && oddsFactor <= 100)) {
      throw new IllegalArgumentException("an odds factor must lie in 0.01..100: " + oddsFactor);
    }
  }
}
