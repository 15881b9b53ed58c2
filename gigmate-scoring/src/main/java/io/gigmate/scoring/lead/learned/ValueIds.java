package io.gigmate.scoring.lead.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a column as small whole numbers, in the order in which they were learned. */
final class ValueIds {
  static final int UNSEEN = -1;

  private final String column;
  private final Map<Object, Integer> ids = new HashMap<>();

  ValueIds(LeadTable learned, String column) {
    this.column = column;
    LeadColumn values = learned.column(column);
    for (int row = 0; row < learned.rows(); row++) {
      ids.putIfAbsent(key(values, row), ids.size());
    }
  }

  private ValueIds(String column) {
    this.column = column;
  }

  /** Takes values as numbers where the column holds numbers; an empty one is a blank. */
  static ValueIds of(LeadModelData.Values data, boolean numbers) {
    ValueIds made = new ValueIds(data.column());
    for (String value : data.values()) {
      Object key = value;
      if (numbers && !value.isEmpty()) {
        try {
          key = Double.parseDouble(value);
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException(
              "values of '" + data.column() + "' must be numbers: '" + value + "'", e);
        }
      }
      made.ids.put(key, made.ids.size());
    }
    DataChecks.require(
        made.ids.size() == data.values().size(), "values of '" + data.column() + "' repeat");
    return made;
  }

  LeadModelData.Values data() {
    String[] values = new String[ids.size()];
    ids.forEach((key, id) -> values[id] = key.toString());
    return new LeadModelData.Values(column, List.of(values));
  }

  String column() {
    return column;
  }

  int size() {
    return ids.size();
  }

  /** Returns the id of each row's value; a blank is a value like any other. */
  int[] of(LeadTable table) {
    LeadColumn values = table.column(column);
    int[] found = new int[table.rows()];
    for (int row = 0; row < found.length; row++) {
      found[row] = ids.getOrDefault(key(values, row), UNSEEN);
    }
    return found;
  }

  private static Object key(LeadColumn values, int row) {
    if (values.isBlank(row)) {
      return "";
    }
    // 0.0 and -0.0 are one number, which the key would tell apart.
    return values.isNumber() ? (Object) (values.numberAt(row) + 0.0) : values.levelAt(row);
  }
}
