package io.gigmate.scoring.growth;

import java.util.List;

/**
 * How many there were by week, and how many there will be.
 *
 * @param of whose number it is
 * @param weeks the whole weeks from the first with any on, the earliest first
 * @param forecasts of the weeks to come, the next one first; empty where too few weeks are known
 * @param undated how many are left out because nobody knows since when they are known
 */
public record GrowthReport(
    GrowthOf of, List<WeekCount> weeks, List<GrowthForecast> forecasts, int undated) {
  public GrowthReport {
    weeks = List.copyOf(weeks);
    forecasts = List.copyOf(forecasts);
  }
}
