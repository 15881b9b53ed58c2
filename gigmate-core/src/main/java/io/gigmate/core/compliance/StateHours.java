package io.gigmate.core.compliance;

import io.gigmate.core.compliance.CallingHours.Day;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the states of the United States add to the federal calling hours, read from a table with the
 * columns {@code state,strictest,weekdays,saturday,sunday,holiday,citation,verified}. Sources
 * conflict: what holds is what the column {@code strictest} and the columns of the days both allow.
 * This class is immutable and thread-safe.
 */
public final class StateHours {
  private static final Pattern HOURS = Pattern.compile("(\\d{2})(?::00)?-(\\d{2})(?::00)?");
  private static final Pattern A_DAY = Pattern.compile("(\\d+) per 24h.*");
  private static final Set<Day> ALL = EnumSet.of(Day.WEEKDAY, Day.SATURDAY, Day.SUNDAY);
  private static final StateHours STANDARD = parse(StateHoursTable.CSV);

  /**
   * The law of one state.
   *
   * @param state two letters
   * @param live when a person calls or texts
   * @param automated when a machine does
   * @param messagesADay at most, to one number; 0 where the state sets no number
   * @param citation where that is written
   * @param verified how far it was checked
   */
  public record StateLaw(
      String state,
      CallingHours live,
      CallingHours automated,
      int messagesADay,
      String citation,
      String verified) {
    StateLaw tightened(Day day, DayWindow window) {
      Map<Day, DayWindow> change = Map.of(day, window);
      return new StateLaw(
          state,
          live.with(change),
          automated.and(live.with(change)),
          messagesADay,
          citation,
          verified);
    }
  }

  private final Map<String, StateLaw> laws;

  private StateHours(Map<String, StateLaw> laws) {
    this.laws = laws;
  }

  /** Returns the table that the library carries. */
  public static StateHours standard() {
    return STANDARD;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException for a line that says something unknown, naming it
   */
  public static StateHours parse(String csv) {
    Map<String, StateLaw> laws = new LinkedHashMap<>();
    csv.lines()
        .skip(1)
        .forEach(
            line -> {
              StateLaw law = law(line);
              laws.put(law.state(), law);
            });
    return new StateHours(laws);
  }

  /** Returns what a state adds, where it adds anything. */
  public Optional<StateLaw> of(String state) {
    return Optional.ofNullable(laws.get(state));
  }

  /** Returns every state that adds something, in the order of the table. */
  public List<StateLaw> all() {
    return List.copyOf(laws.values());
  }

  /** Returns this table with a narrower window; whether it is narrower is not asked here. */
  StateHours with(String state, Day day, DayWindow window) {
    Map<String, StateLaw> changed = new LinkedHashMap<>(laws);
    StateLaw law =
        laws.getOrDefault(
            state,
            new StateLaw(
                state, CallingHours.FEDERAL, CallingHours.FEDERAL, 0, "set by the operator", ""));
    changed.put(state, law.tightened(day, window));
    return new StateHours(changed);
  }

  private static StateLaw law(String line) {
    List<String> cells = cells(line);
    if (cells.size() != 8) {
      throw new IllegalArgumentException("a row of calling hours has 8 columns: " + line);
    }
    CallingHours live = CallingHours.open();
    CallingHours automated = CallingHours.open();
    int messages = 0;
    for (String clause : cells.get(1).split(";", -1)) {
      String text = clause.strip();
      Matcher number = A_DAY.matcher(text);
      if (number.matches()) {
        messages = Integer.parseInt(number.group(1));
      } else if (text.startsWith("automated:")) {
        automated = automated.and(only(text.substring("automated:".length()).strip()));
      } else if (!text.startsWith("live:")) {
        CallingHours hours = clause(text, CallingHours.open());
        live = live.and(hours);
        automated = automated.and(hours);
      }
    }
    List<Day> days = List.of(Day.WEEKDAY, Day.SATURDAY, Day.SUNDAY, Day.HOLIDAY);
    for (int i = 0; i < days.size(); i++) {
      String cell = cells.get(i + 2).strip();
      CallingHours hours = CallingHours.open().with(Map.of(days.get(i), window(cell, line)));
      automated = automated.and(hours);
      live = cell.contains("automated") ? live : live.and(hours);
    }
    return new StateLaw(cells.get(0), live, automated, messages, cells.get(6), cells.get(7));
  }

  /** Reads {@code MF 09-17} as these days and no others. */
  private static CallingHours only(String text) {
    CallingHours none =
        new CallingHours(DayWindow.NONE, DayWindow.NONE, DayWindow.NONE, DayWindow.ALL_DAY);
    return clause(text, none);
  }

  /** Reads {@code MF,Sat 08-20}, {@code Sun+holiday none} or {@code 08-20}, which is every day. */
  private static CallingHours clause(String text, CallingHours otherwise) {
    int blank = text.indexOf(' ');
    String when = blank < 0 ? "" : text.substring(0, blank);
    DayWindow window = window(text.substring(blank + 1), text);
    Set<Day> days = EnumSet.noneOf(Day.class);
    for (String word : when.split("[,+]", -1)) {
      switch (word) {
        case "" -> days.addAll(ALL);
        case "MF" -> days.add(Day.WEEKDAY);
        case "Sat" -> days.add(Day.SATURDAY);
        case "Sun" -> days.add(Day.SUNDAY);
        case "holiday" -> days.add(Day.HOLIDAY);
        default -> throw new IllegalArgumentException("no kind of day: '" + text + "'");
      }
    }
    Map<Day, DayWindow> windows = new EnumMap<>(Day.class);
    days.forEach(day -> windows.put(day, window));
    return otherwise.with(windows);
  }

  private static DayWindow window(String cell, String line) {
    if (cell.isEmpty() || cell.startsWith("federal")) {
      return DayWindow.ALL_DAY;
    }
    if (cell.startsWith("none")) {
      return DayWindow.NONE;
    }
    Matcher hours = HOURS.matcher(cell);
    if (!hours.lookingAt()) {
      throw new IllegalArgumentException("no calling hours: '" + cell + "' in " + line);
    }
    return DayWindow.hours(Integer.parseInt(hours.group(1)), Integer.parseInt(hours.group(2)));
  }

  /** Commas between quotes belong to the cell; the table has no other trick of CSV. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
