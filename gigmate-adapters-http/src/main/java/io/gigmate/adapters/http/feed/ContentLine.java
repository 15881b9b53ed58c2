package io.gigmate.adapters.http.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A property of a calendar, unfolded, with the line in which it begins. */
record ContentLine(long line, String name, Map<String, List<String>> parameters, String value) {
  /** Returns the first value of the parameter; null where it has none. */
  @Nullable String parameter(String key) {
    List<String> values = parameters.get(key);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Answers whether the parameter has the value, whatever the case. */
  boolean states(String key, String wanted) {
    String value = parameter(key);
    return value != null && value.toUpperCase(Locale.ROOT).equals(wanted);
  }
}
