package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Leads from a known law: bigger rooms and some cities convert more; shoe size tells nothing. */
final class SampleLeads {
  static final List<String> COLUMNS = List.of("capacity", "city", "shoe size", "converted");
  private static final List<String> CITIES = List.of("Austin", "Boerne", "Waco", "Luling", "");

  private SampleLeads() {}

  static LeadTable of(int rows, long seed) {
    return of(rows, seed, 0);
  }

  /** Rooms are larger by the shift. */
  static LeadTable of(int rows, long seed, double shift) {
    LeadTableBuilder builder = LeadTable.labelled(COLUMNS, "converted");
    cells(rows, seed, shift).forEach(builder::add);
    return builder.build().orElseThrow();
  }

  static List<List<String>> cells(int rows, long seed, double shift) {
    SplitMix dice = new SplitMix(seed);
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double capacity = 300 * dice.nextDouble() + shift;
      int city = dice.nextInt(CITIES.size());
      double chance = 1 / (1 + Math.exp(2 - capacity / 100 - 0.8 * (city % 2)));
      all.add(
          List.of(
              dice.nextDouble() < 0.1 ? "" : String.format(Locale.ROOT, "%.1f", capacity),
              CITIES.get(city),
              Integer.toString(35 + dice.nextInt(12)),
              dice.nextDouble() < chance ? "1" : "0"));
    }
    return all;
  }

  /** Leads that convert where their town and their day often come together. */
  static LeadTable ofPairs(int rows, long seed) {
    SplitMix dice = new SplitMix(seed);
    LeadTableBuilder builder =
        LeadTable.labelled(List.of("town", "day", "converted"), "converted").category("town");
    for (int i = 0; i < rows; i++) {
      int town = dice.nextInt(40);
      boolean usual = dice.nextDouble() < 0.5;
      int day = usual ? town * 7 % 40 : dice.nextInt(40);
      boolean won = dice.nextDouble() < (usual ? 0.7 : 0.2);
      builder.add(List.of("t" + town, i % 50 == 0 ? "" : Integer.toString(day), won ? "1" : "0"));
    }
    return builder.build().orElseThrow();
  }
}
