package io.gigmate.app.web;

import io.gigmate.core.operations.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The deal sheet that the builder's inputs make. Rows that were left empty are not in it, so that a
 * row may stand at another place than on the page; both places are known.
 */
final class SheetDraft {
  private static final Pattern STEP = Pattern.compile("([a-z_]+)(?:\\[\\d+])?");

  private final Map<String, Object> sheet = new LinkedHashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** A row of a list, and where it stands in the sheet. */
  private record Row(String place, Map<String, Object> entries) {}

  private SheetDraft() {}

  static SheetDraft of(List<DealInputs> groups) {
    SheetDraft draft = new SheetDraft();
    groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(List::stream)
        .filter(DealInput::isStated)
        .forEach(draft::put);
    return draft;
  }

  String json() {
    return CanonicalJson.write(sheet);
  }

  /** Returns where on the page a place of the sheet is. */
  String onPage(String place) {
    String best = "";
    String path = place;
    for (Map.Entry<String, Row> row : rows.entrySet()) {
      String stands = row.getValue().place();
      boolean within = place.equals(stands) || place.startsWith(stands + ".");
      if (within && stands.length() > best.length()) {
        best = stands;
        path = row.getKey() + place.substring(stands.length());
      }
    }
    return path;
  }

  private void put(DealInput input) {
    Map<String, Object> within = sheet;
    String place = "";
    String path = "";
    String[] steps = input.path().split("\\.", -1);
    for (int i = 0; i < steps.length; i++) {
      Matcher step = STEP.matcher(steps[i]);
      if (!step.matches()) {
        throw new IllegalArgumentException("no path of a sheet: " + input.path());
      }
      String key = step.group(1);
      path = path.isEmpty() ? steps[i] : path + "." + steps[i];
      String at = place.isEmpty() ? key : place + "." + key;
      if (!key.equals(steps[i])) {
        Row row = row(within, key, at, path);
        place = row.place();
        within = row.entries();
      } else if (i == steps.length - 1) {
        within.put(key, value(input));
      } else {
        place = at;
        within = inner(within, key);
      }
    }
  }

  /** Puts what no input of its own path stands for. */
  void put(List<String> way, Object value) {
    within(way.subList(0, way.size() - 1)).put(way.get(way.size() - 1), value);
  }

  /** Sees to it that there is an object, though nothing was said of it. */
  void require(List<String> way) {
    within(way);
  }

  private Map<String, Object> within(List<String> way) {
    Map<String, Object> within = sheet;
    for (String key : way) {
      within = inner(within, key);
    }
    return within;
  }

  private Row row(Map<String, Object> within, String key, String at, String path) {
    Row known = rows.get(path);
    if (known != null) {
      return known;
    }
    @SuppressWarnings("unchecked") // Only rows are ever put under the key of a list.
    List<Object> list = (List<Object>) within.computeIfAbsent(key, any -> new ArrayList<>());
    Row row = new Row(at + "[" + list.size() + "]", new LinkedHashMap<>());
    list.add(row.entries());
    rows.put(path, row);
    return row;
  }

  @SuppressWarnings("unchecked") // Only an object is ever put under the key of one.
  private static Map<String, Object> inner(Map<String, Object> within, String key) {
    return (Map<String, Object>)
        within.computeIfAbsent(key, any -> new LinkedHashMap<String, Object>());
  }

  private static Object value(DealInput input) {
    boolean flag = input.isChoice() && input.options().get(0).code().equals("true");
    return flag ? (Object) input.value().equals("true") : input.value();
  }
}
