package io.gigmate.adapters.http.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clock of a VTIMEZONE whose rules are its own. */
final class Observances implements WallClock {
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d)(\\d\\d)(\\d\\d)?");

  /** Twice a year for five hundred years. */
  private static final int MOST_CHANGES = 1000;

  /** From this time on by the clock the offset is another. */
  private record Onset(LocalDateTime wall, ZoneOffset before, ZoneOffset after) {
    /** A time that the change leaves out, or brings a second time, counts as before it. */
    boolean holdsAt(LocalDateTime local) {
      int gap = Math.max(0, after.getTotalSeconds() - before.getTotalSeconds());
      return !local.isBefore(wall.plusSeconds(gap));
    }

    Instant at() {
      return wall.toInstant(before);
    }
  }

  private final List<Onset> onsets;

  private Observances(List<Onset> onsets) {
    this.onsets = onsets;
  }

  /**
   * Reads the changes of a VTIMEZONE.
   *
   * @param last up to when rules are followed
   * @throws BadProperty for the first thing that is wrong with it
   */
  static Observances of(Component zone, LocalDateTime last, Recurrence recurrence) {
    List<Onset> onsets = new ArrayList<>();
    for (Component part : zone.parts) {
      if (part.name.equals("STANDARD") || part.name.equals("DAYLIGHT")) {
        ContentLine begin = need(part, "DTSTART");
        LocalDateTime start = Values.local(begin, begin.value());
        ZoneOffset before = offset(need(part, "TZOFFSETFROM"));
        ZoneOffset after = offset(need(part, "TZOFFSETTO"));
        List<LocalDateTime> times = new ArrayList<>(List.of(start));
        WallClock clock = WallClock.of(before);
        for (ContentLine rule : part.all("RRULE")) {
          times.addAll(recurrence.times(rule, start, false, clock, last));
        }
        for (ContentLine more : part.all("RDATE")) {
          for (String value : more.value().split(",", -1)) {
            times.add(Values.local(more, value));
          }
        }
        times.stream().distinct().forEach(time -> onsets.add(new Onset(time, before, after)));
      }
    }
    if (onsets.size() > MOST_CHANGES) {
      throw new BadProperty(
          zone.line, "VTIMEZONE", "changes its clock more than " + MOST_CHANGES + " times");
    }
    if (onsets.isEmpty()) {
      throw new BadProperty(zone.line, "VTIMEZONE", "has neither STANDARD nor DAYLIGHT");
    }
    onsets.sort(Comparator.comparing(Onset::at));
    return new Observances(List.copyOf(onsets));
  }

  @Override
  public Instant instant(LocalDateTime local) {
    return local.toInstant(offset(local));
  }

  @Override
  public ZoneId zone(Instant at) {
    ZoneOffset offset = onsets.get(0).before();
    for (Onset onset : onsets) {
      if (!onset.at().isAfter(at)) {
        offset = onset.after();
      }
    }
    return offset;
  }

  private ZoneOffset offset(LocalDateTime local) {
    for (int i = onsets.size() - 1; i >= 0; i--) {
      if (onsets.get(i).holdsAt(local)) {
        return onsets.get(i).after();
      }
    }
    return onsets.get(0).before();
  }

  private static ContentLine need(Component part, String name) {
    ContentLine line = part.first(name);
    if (line == null) {
      throw new BadProperty(part.line, name, "is missing in " + part.name);
    }
    return line;
  }

  private static ZoneOffset offset(ContentLine line) {
    Matcher matcher = OFFSET.matcher(line.value().strip());
    if (matcher.matches()) {
      long seconds =
          Duration.ofHours(Long.parseLong(matcher.group(2)))
              .plusMinutes(Long.parseLong(matcher.group(3)))
              .plusSeconds(matcher.group(4) == null ? 0 : Long.parseLong(matcher.group(4)))
              .toSeconds();
      if (seconds <= ZoneOffset.MAX.getTotalSeconds()) {
        return ZoneOffset.ofTotalSeconds((int) (matcher.group(1).equals("-") ? -seconds : seconds));
      }
    }
    throw new BadProperty(line, "must be an offset such as -0500: '" + line.value() + "'");
  }
}
