package io.gigmate.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into the deal builder, by the path in the sheet that each input stands for. */
final class DealForm {
  private static final int LONGEST = 200;
  private static final int MOST_ROWS = 12;

  private final Map<String, String> values;

  private DealForm(Map<String, String> values) {
    this.values = values;
  }

  /** Returns the form as it is first seen: nothing is chosen but what can be seen and changed. */
  static DealForm blank() {
    return new DealForm(Map.of("currency", "USD"));
  }

  /** Returns what a request brought; what is too long is cut. */
  static DealForm of(Map<String, List<String>> sent) {
    Map<String, String> values = new HashMap<>();
    sent.forEach((path, texts) -> values.put(path, texts.isEmpty() ? "" : cut(texts.get(0))));
    return new DealForm(values);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text.strip() : text.substring(0, LONGEST).strip();
  }

  String value(String path) {
    return values.getOrDefault(path, "");
  }

  /** Returns how many rows a list needs: those that are filled and one to go on with. */
  int rows(String list) {
    Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,2})]\\..*");
    int filled = 0;
    for (Map.Entry<String, String> value : values.entrySet()) {
      Matcher found = row.matcher(value.getKey());
      if (!value.getValue().isEmpty() && found.matches()) {
        filled = Math.max(filled, Integer.parseInt(found.group(1)) + 1);
      }
    }
    return Math.min(filled + 1, MOST_ROWS);
  }

  /**
   * Returns the form with what a line of shorthand says; whatever else it said stays.
   *
   * @param said by path in the sheet
   */
  DealForm with(Map<String, String> said) {
    Map<String, String> changed = new HashMap<>(values);
    for (String part : List.of("deals[0].bonuses[", "partners[")) {
      if (said.keySet().stream().anyMatch(path -> path.startsWith(part))) {
        changed.keySet().removeIf(path -> path.startsWith(part));
      }
    }
    if (said.containsKey("deals[0].kind")) {
      changed.keySet().removeIf(DealBuilder::isTerm);
    }
    changed.putAll(said);
    return new DealForm(changed);
  }
}
