package io.gigmate.adapters.http.feed;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a text apart into its components. */
final class ComponentReader implements VObjectDataListener {
  /** A calendar, an event, an alarm: nothing goes deeper than that by much. */
  private static final int DEEPEST = 8;

  private final FeedProblems problems;
  private final List<Component> calendars = new ArrayList<>();
  private final Deque<Component> open = new ArrayDeque<>();
  private boolean sound = true;

  private ComponentReader(FeedProblems problems) {
    this.problems = problems;
  }

  /** Returns the calendars of the text; none where a line of it cannot be read. */
  static List<Component> read(String text, FeedProblems problems) {
    ComponentReader reader = new ComponentReader(problems);
    try (VObjectReader lines = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
      lines.parse(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
    return reader.calendars();
  }

  private List<Component> calendars() {
    Component unfinished = open.peek();
    if (sound && unfinished != null) {
      refuse(unfinished.line, unfinished.name, "the text ends before it does");
    } else if (sound && calendars.isEmpty()) {
      refuse(1, "VCALENDAR", "this is not iCalendar");
    }
    return sound ? List.copyOf(calendars) : List.of();
  }

  @Override
  public void onComponentBegin(String name, Context context) {
    String known = name.toUpperCase(Locale.ROOT);
    Component one = new Component(known, context.getLineNumber());
    Component parent = open.peek();
    if (parent != null) {
      parent.parts.add(one);
    } else if (known.equals("VCALENDAR")) {
      calendars.add(one);
    }
    open.push(one);
    if (open.size() > DEEPEST) {
      refuse(one.line, known, "lies deeper than anything in a calendar does");
      context.stop();
    }
  }

  @Override
  public void onComponentEnd(String name, Context context) {
    // One END may close what was left open inside.
    String ended = name.toUpperCase(Locale.ROOT);
    Component last = open.poll();
    while (last != null && !last.name.equals(ended)) {
      refuse(last.line, last.name, "has no end");
      last = open.poll();
    }
  }

  @Override
  public void onProperty(VObjectProperty property, Context context) {
    Component parent = open.peek();
    if (parent != null) {
      parent.properties.add(
          new ContentLine(
              context.getLineNumber(),
              property.getName().toUpperCase(Locale.ROOT),
              property.getParameters().getMap(),
              property.getValue()));
    }
  }

  @Override
  public void onVersion(String value, Context context) {
    if (!value.equals("2.0")) {
      refuse(context.getLineNumber(), "VERSION", "must be 2.0: '" + value + "'");
      context.stop();
    }
  }

  @Override
  public void onWarning(
      Warning warning,
      @Nullable VObjectProperty property,
      @Nullable Exception cause,
      Context context) {
    String what =
        switch (warning) {
          case MALFORMED_LINE -> "has no colon";
          case UNMATCHED_END -> "ends something that did not begin";
          case EMPTY_BEGIN -> "does not say what begins";
          case EMPTY_END -> "does not say what ends";
          default -> "is in an encoding that nobody knows";
        };
    refuse(context.getLineNumber(), property == null ? "line" : property.getName(), what);
  }

  private void refuse(long line, String property, String what) {
    sound = false;
    problems.problem(line, property, what);
  }
}
