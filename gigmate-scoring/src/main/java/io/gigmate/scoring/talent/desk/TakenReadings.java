package io.gigmate.scoring.talent.desk;

import java.util.List;

/**
 * What came of readings that were taken in.
 *
 * @param readings how many there were
 * @param changed how many of them were new or had another value
 * @param artists how many artists they are of
 * @param unmatched those of them whom the house does not have, by name; they are kept as well
 */
public record TakenReadings(int readings, int changed, int artists, List<String> unmatched) {
  public TakenReadings {
    unmatched = List.copyOf(unmatched);
  }
}
