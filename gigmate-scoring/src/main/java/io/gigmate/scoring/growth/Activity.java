package io.gigmate.scoring.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * On which days a member had shows, up to the day on which one looks.
 *
 * @param member who
 * @param days each once, in order, none after {@code until}; one at least
 * @param until the last day that is known
 */
public record Activity(Member member, List<LocalDate> days, LocalDate until) {
  private static final double WEEK = 7;

  public Activity {
    days = days.stream().distinct().sorted().toList();
    if (days.isEmpty() || days.get(days.size() - 1).isAfter(until)) {
      throw new IllegalArgumentException(
          "a member has a day, and none after " + until + ": " + member + " " + days);
    }
  }

  /** Returns the activities of all members up to a day; who had no day by then is left out. */
  public static List<Activity> upTo(LocalDate until, Collection<ActiveDay> days) {
    Map<Member, List<LocalDate>> byMember = new TreeMap<>();
    for (ActiveDay each : days) {
      if (!each.day().isAfter(until)) {
        byMember.computeIfAbsent(each.member(), member -> new ArrayList<>()).add(each.day());
      }
    }
    List<Activity> all = new ArrayList<>();
    byMember.forEach((member, own) -> all.add(new Activity(member, own, until)));
    return all;
  }

  /** Returns what was known on an earlier day; empty where that is before the first show. */
  public Optional<Activity> asOf(LocalDate earlier) {
    List<LocalDate> known = days.stream().filter(day -> !day.isAfter(earlier)).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(new Activity(member, known, earlier));
  }

  /** Returns whether there was a show after a day, up to another. */
  boolean between(LocalDate after, LocalDate upTo) {
    return days.stream().anyMatch(day -> day.isAfter(after) && !day.isAfter(upTo));
  }

  /** Returns the shows after the first. */
  public int repeats() {
    return days.size() - 1;
  }

  /** Returns the days since the last show. */
  public long silentDays() {
    return ChronoUnit.DAYS.between(last(), until);
  }

  /** Returns the day of the last show. */
  public LocalDate last() {
    return days.get(days.size() - 1);
  }

  /** Weeks from the first show to the last. */
  double lastWeek() {
    return ChronoUnit.DAYS.between(days.get(0), last()) / WEEK;
  }

  /** Weeks from the first show to the day on which one looks. */
  double weeks() {
    return ChronoUnit.DAYS.between(days.get(0), until) / WEEK;
  }

  /** The middle gap between two shows, in days; not a number with fewer than three gaps. */
  double usualGap() {
    int gaps = days.size() - 1;
    if (gaps < 3) {
      return Double.NaN;
    }
    double[] all = new double[gaps];
    for (int i = 0; i < gaps; i++) {
      all[i] = ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
    }
    Arrays.sort(all);
    return gaps % 2 == 1 ? all[gaps / 2] : (all[gaps / 2 - 1] + all[gaps / 2]) / 2;
  }
}
