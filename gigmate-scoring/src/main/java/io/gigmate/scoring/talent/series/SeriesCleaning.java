package io.gigmate.scoring.talent.series;

import io.gigmate.scoring.talent.series.Correction.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Puts right what platforms are known to report wrongly, and says what it did. Nothing is made up:
 * values are left out, shifted by what is known, or made into differences.
 *
 * @param series what is left, in the order given
 * @param corrections what was done, in the same order
 */
public record SeriesCleaning(List<MetricSeries> series, List<Correction> corrections) {
  /** A nought is believed unless both neighbours lie within so many days. */
  private static final int NEAR_DAYS = 10;

  /** A count of all time that falls by more than this share was set back. */
  private static final double RESET_FALL = 0.2;

  /** So many values that never fall, with none twice, are a count of all time. */
  private static final int RISING_POINTS = 20;

  /** A spike at least doubles within this time, and keeps at most a third of what it won. */
  private static final int SPIKE_DAYS = 14;

  private static final int SPIKE_OVER_DAYS = 60;
  private static final double SPIKE_FACTOR = 2;
  private static final double SPIKE_KEPT = 1 / 3.0;

  /** Another platform agrees if it rises by this. */
  private static final double AGREEING_RISE = 1.2;

  public SeriesCleaning {
    series = List.copyOf(series);
    corrections = List.copyOf(corrections);
  }

  /** Cleans the metrics of one artist, which are held against each other. */
  public static SeriesCleaning of(List<MetricSeries> ofOneArtist) {
    List<Correction> corrections = new ArrayList<>();
    List<MetricSeries> steady = new ArrayList<>();
    for (MetricSeries one : ofOneArtist) {
      MetricSeries known = withoutZeros(one, corrections);
      steady.add(
          switch (one.metric().kind()) {
            case CUMULATIVE -> withoutResets(known, corrections);
            case FLOW -> asFlow(known, corrections);
            case STOCK -> known;
          });
    }
    List<MetricSeries> cleaned = new ArrayList<>();
    for (MetricSeries one : steady) {
      cleaned.add(withoutSpikes(one, steady, corrections));
    }
    return new SeriesCleaning(cleaned, corrections);
  }

  /** Returns what happened between the values of a count of all time. */
  public static MetricSeries differences(MetricSeries cumulative) {
    int n = cumulative.size();
    if (n < 2) {
      return cumulative;
    }
    int[] days = new int[n - 1];
    double[] values = new double[n - 1];
    for (int i = 1; i < n; i++) {
      days[i - 1] = cumulative.day(i);
      values[i - 1] = Math.max(0, cumulative.value(i) - cumulative.value(i - 1));
    }
    return MetricSeries.ofSorted(cumulative.artist(), cumulative.metric(), days, values);
  }

  private static MetricSeries withoutZeros(MetricSeries s, List<Correction> corrections) {
    boolean[] kept = all(s.size());
    for (int i = 1; i + 1 < s.size(); i++) {
      boolean isAlone =
          s.value(i) == 0
              && s.value(i - 1) > 0
              && s.value(i + 1) > s.value(i - 1) / 2
              && s.day(i + 1) - s.day(i - 1) <= 2 * NEAR_DAYS;
      if (isAlone) {
        kept[i] = false;
        String evidence = text("0 between %.0f and %.0f", s.value(i - 1), s.value(i + 1));
        corrections.add(correction(Kind.API_ZERO, s, i, 1, evidence));
      }
    }
    return only(s, kept);
  }

  private static MetricSeries withoutResets(MetricSeries s, List<Correction> corrections) {
    double lost = 0;
    int[] days = new int[s.size()];
    double[] values = new double[s.size()];
    for (int i = 0; i < s.size(); i++) {
      if (i > 0 && s.value(i) < (1 - RESET_FALL) * s.value(i - 1)) {
        lost += s.value(i - 1);
        String evidence = text("fell from %.0f to %.0f", s.value(i - 1), s.value(i));
        corrections.add(correction(Kind.RESET, s, i, s.size() - i, evidence));
      }
      days[i] = s.day(i);
      values[i] = Math.min(MetricSeries.LARGEST, s.value(i) + lost);
    }
    return MetricSeries.ofSorted(s.artist(), s.metric(), days, values);
  }

  private static MetricSeries asFlow(MetricSeries s, List<Correction> corrections) {
    if (s.size() < RISING_POINTS) {
      return s;
    }
    for (int i = 1; i < s.size(); i++) {
      if (s.value(i) <= s.value(i - 1)) {
        return s;
      }
    }
    String evidence = text("%.0f values, each above the one before", (double) s.size());
    corrections.add(correction(Kind.CUMULATIVE, s, 0, s.size(), evidence));
    return differences(s);
  }

  private static MetricSeries withoutSpikes(
      MetricSeries s, List<MetricSeries> all, List<Correction> corrections) {
    boolean[] kept = all(s.size());
    if (s.metric().kind() != MetricKind.CUMULATIVE) {
      for (int i = 1; i < s.size(); i++) {
        int end = spikeEnd(s, i);
        if (end > i && isAlone(s, i, all)) {
          Arrays.fill(kept, i, end, false);
          String evidence =
              text(
                  "from %.0f to %.0f and back to %.0f, no other metric moved",
                  s.value(i - 1), s.largest(i, end), s.value(end));
          corrections.add(correction(Kind.BOUGHT_SPIKE, s, i, end - i, evidence));
          i = end;
        }
      }
    }
    return only(s, kept);
  }

  /** The first point after a spike that begins at a point; that point where none does. */
  private static int spikeEnd(MetricSeries s, int i) {
    double before = s.value(i - 1);
    if (s.day(i) - s.day(i - 1) > SPIKE_DAYS || s.value(i) < SPIKE_FACTOR * before || before <= 0) {
      return i;
    }
    double peak = s.value(i);
    for (int k = i + 1; k < s.size() && s.day(k) - s.day(i) <= SPIKE_OVER_DAYS; k++) {
      peak = Math.max(peak, s.value(k));
      if (s.value(k) - before <= SPIKE_KEPT * (peak - before)) {
        return k;
      }
    }
    return i;
  }

  /** Whether there is another platform to tell, and none of them rose in those days. */
  private static boolean isAlone(MetricSeries s, int i, List<MetricSeries> all) {
    boolean told = false;
    for (MetricSeries other : all) {
      if (other.metric().platform() == s.metric().platform()) {
        continue;
      }
      int before = other.known(s.day(i) - SPIKE_DAYS / 2);
      int after = other.known(s.day(i) + SPIKE_DAYS);
      if (before > 0 && after > before) {
        told = true;
        if (other.largest(before, after) > AGREEING_RISE * other.value(before - 1)) {
          return false;
        }
      }
    }
    return told;
  }

  private static boolean[] all(int size) {
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    return all;
  }

  private static MetricSeries only(MetricSeries s, boolean[] kept) {
    int[] days = new int[kept.length];
    double[] values = new double[kept.length];
    int n = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        days[n] = s.day(i);
        values[n++] = s.value(i);
      }
    }
    return n == kept.length
        ? s
        : MetricSeries.ofSorted(
            s.artist(), s.metric(), Arrays.copyOf(days, n), Arrays.copyOf(values, n));
  }

  private static Correction correction(
      Kind kind, MetricSeries s, int from, int points, String evidence) {
    return new Correction(kind, s.metric().name(), s.date(from), points, evidence);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
