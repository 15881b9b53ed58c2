package io.gigmate.scoring.growth;

/**
 * How many there will be.
 *
 * @param ahead how many periods ahead, 1 or more
 * @param expected the middle of what may come
 * @param lower80 what one forecast in ten ends below
 * @param upper80 what one in ten ends above
 */
public record GrowthForecast(int ahead, double expected, double lower80, double upper80) {
  public GrowthForecast {
    if (ahead < 1 || !(lower80 >= 0 && lower80 <= expected && expected <= upper80)) {
      throw new IllegalArgumentException(
          "not a forecast: %s ahead, %s in %s..%s".formatted(ahead, expected, lower80, upper80));
    }
  }
}
