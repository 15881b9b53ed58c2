package io.gigmate.adapters.http.outreach;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.compliance.Bound;
import io.gigmate.core.compliance.CallingHours.Day;
import io.gigmate.core.compliance.DayWindow;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.Tightening;
import io.gigmate.core.compliance.TighteningOutcome;
import io.gigmate.core.compliance.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Changes that make the rules stricter as JSON, as docs/compliance.md describes them. */
public final class TighteningsJson {
  private static final String LIST = "tightenings";

  private TighteningsJson() {}

  /**
   * Returns the changes in their order; one that would loosen what holds by then is reported with
   * its place.
   *
   * @param book that they change
   */
  public static List<Tightening> read(JsonObject json, RuleBook book) {
    json.allowOnly(List.of(LIST));
    List<Tightening> changes = new ArrayList<>();
    RuleBook stricter = book;
    List<JsonObject> objects = json.objects(LIST);
    for (JsonObject object : objects) {
      long before = object.problems();
      Tightening change = change(object);
      if (change != null && object.problems() == before) {
        TighteningOutcome outcome = stricter.tighten(change, "reader", Instant.EPOCH);
        if (outcome instanceof TighteningOutcome.Tightened tightened) {
          stricter = tightened.book();
          changes.add(change);
        } else if (outcome instanceof TighteningOutcome.Refused refused) {
          object.problem(place(change), refused.reason());
        }
      }
    }
    return List.copyOf(changes);
  }

  private static String place(Tightening change) {
    if (change instanceof Tightening.Figure) {
      return "value";
    }
    return change instanceof Tightening.Hours ? "hours" : "least";
  }

  private static @Nullable Tightening change(JsonObject object) {
    if (object.has("bound")) {
      object.allowOnly(List.of("bound", "value"));
      Bound bound = named(object, "bound", Bound.values());
      Integer value = object.whole("value");
      return bound == null || value == null ? null : new Tightening.Figure(bound, value);
    }
    if (object.has("state")) {
      object.allowOnly(List.of("state", "day", "hours"));
      String state = object.text("state");
      Day day = named(object, "day", Day.values());
      String hours = object.text("hours");
      if (state == null || day == null || hours == null) {
        return null;
      }
      DayWindow window = window(object, hours);
      return window == null ? null : new Tightening.Hours(state, day, window);
    }
    object.allowOnly(List.of("rule", "least"));
    String rule = object.text("rule");
    Verdict.Kind least = named(object, "least", Verdict.Kind.values());
    if (rule == null || least == null) {
      return null;
    }
    return object.build(() -> new Tightening.AtLeast(rule, least));
  }

  private static @Nullable DayWindow window(JsonObject object, String hours) {
    try {
      return DayWindow.parse(hours);
    } catch (IllegalArgumentException e) {
      object.problem("hours", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E named(JsonObject object, String key, E[] values) {
    String text = object.text(key);
    if (text == null) {
      return null;
    }
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return value;
      }
    }
    object.problem(
        key,
        "must be one of "
            + Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList()
            + ": '"
            + text
            + "'");
    return null;
  }
}
