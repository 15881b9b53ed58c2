package io.gigmate.scoring.success;

import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.lead.pipeline.Share;
import io.gigmate.scoring.success.Reading.Measured;
import io.gigmate.scoring.success.Reading.NotEnough;
import io.gigmate.scoring.success.Reading.Untold;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The measures of success, read off what was kept.
 *
 * @param asOf the day it was read on
 * @param readings each measure with what it says, in the order of the measures
 */
public record SuccessReport(LocalDate asOf, Map<SuccessMeasure, Reading> readings) {
  /** Fewer cases than these measure nothing. */
  public static final int FEWEST = 20;

  private static final int DAYS_OF_A_YEAR = 365;
  private static final double DAYS_OF_A_MONTH = 365.25 / 12;
  private static final long FEWEST_DAYS = 60;
  private static final double Z = 1.959963984540054;

  /** An error below one percent is as good as none, and has no logarithm that says more. */
  private static final double LEAST_ERROR = 0.01;

  public SuccessReport {
    readings = new EnumMap<>(readings);
  }

  /** Returns each measure with what it says; changing the answer changes nothing here. */
  @Override
  public Map<SuccessMeasure, Reading> readings() {
    return new EnumMap<>(readings);
  }

  /** Returns what a measure says. */
  public Reading reading(SuccessMeasure measure) {
    return Objects.requireNonNull(readings.get(measure), measure.name());
  }

  /**
   * Reads the measures.
   *
   * @param advice what was advised, decided and happened
   * @param nights what the house's shows really sold
   * @param matched nights on which people came, with how well the audiences match
   * @param discovered artists that were found before they broke out, of those that did; null where
   *     no alert was ever raised
   * @param today the day it is read on
   */
  public static SuccessReport of(
      Collection<AdviceRecord> advice,
      Collection<PlayedNight> nights,
      Collection<MatchedNight> matched,
      @Nullable Share discovered,
      LocalDate today) {
    List<AdviceRecord> played =
        advice.stream().filter(one -> one.result() != null && !one.result().cancelled()).toList();
    Map<SuccessMeasure, Reading> readings = new EnumMap<>(SuccessMeasure.class);
    readings.put(SuccessMeasure.ATTENDANCE_WITHIN_TENTH, accuracy(played));
    readings.put(SuccessMeasure.PRE_VIRAL_DISCOVERY, discovery(discovered));
    readings.put(SuccessMeasure.FEWER_POOR_NIGHTS, poorNights(nights, today));
    readings.put(SuccessMeasure.RECOMMENDATIONS_BOOKED, booked(advice));
    readings.put(SuccessMeasure.LEARNING_A_MONTH, learning(played));
    readings.put(SuccessMeasure.AUDIENCE_MATCH, match(matched));
    return new SuccessReport(today, readings);
  }

  private static Reading accuracy(List<AdviceRecord> played) {
    long hits = played.stream().filter(one -> 10 * gap(one) <= came(one)).count();
    return share(
        new Share(hits, played.size()), "nights with a result", "were within a tenth of who came");
  }

  private static Reading discovery(@Nullable Share discovered) {
    return discovered == null
        ? new Untold("no alert of an artist was raised yet")
        : share(discovered, "artists that broke out", "were found before");
  }

  private static Reading booked(Collection<AdviceRecord> advice) {
    List<Decision> decided =
        advice.stream()
            .filter(one -> one.said().verdict() != BookingVerdict.DO_NOT_BOOK)
            .flatMap(one -> Stream.ofNullable(one.decision()))
            .filter(one -> one.answer() != BookingAnswer.SNOOZED)
            .toList();
    long hits = decided.stream().filter(Decision::booked).count();
    return share(
        new Share(hits, decided.size()), "recommendations that were decided on", "were booked");
  }

  /**
   * The mean share of the audiences that is alike, each night with the weight of who came. A share
   * of a night lies in 0 to 1, and so varies no more than a yes or no of the same mean: Wilson's
   * interval holds, with as many cases as nights of equal weight would tell as much.
   *
   * <p>Source of the number of equal weight: L. Kish, Survey Sampling, 1965.
   */
  private static Reading match(Collection<MatchedNight> nights) {
    if (nights.size() < FEWEST) {
      return new NotEnough(
          nights.size(),
          FEWEST,
          "nights with a result whose audiences or genres are known, of the artist and of the room");
    }
    double people = 0;
    double squares = 0;
    double alike = 0;
    for (MatchedNight one : nights) {
      people += one.people();
      squares += (double) one.people() * one.people();
      alike += one.people() * one.share();
    }
    double value = Math.min(1, alike / people);
    double n = people * people / squares;
    double middle = (value + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double reach = Z / (1 + Z * Z / n) * Math.sqrt(value * (1 - value) / n + Z * Z / (4 * n * n));
    long profiled = nights.stream().filter(MatchedNight::profiled).count();
    return new Measured(
        value,
        Math.min(value, Math.max(0, middle - reach)),
        Math.max(value, Math.min(1, middle + reach)),
        nights.size(),
        String.format(
            Locale.ROOT,
            "%d nights by who came, %d of them by audiences, the rest by genre alone",
            nights.size(),
            profiled));
  }

  private static Reading share(Share share, String of, String what) {
    return share.of() < FEWEST
        ? new NotEnough(share.of(), FEWEST, of)
        : new Measured(
            share.value(),
            share.low(),
            share.high(),
            share.of(),
            share.hits() + " of " + share.of() + " " + of + " " + what);
  }

  /**
   * The last year beside all before it, by the ratio of the two shares.
   *
   * <p>Source of the interval: D. Katz and others, Obtaining confidence intervals for the risk
   * ratio in cohort studies, Biometrics 34, 1978; with half a case more on each side where one side
   * has none, after Haldane.
   */
  private static Reading poorNights(Collection<PlayedNight> nights, LocalDate today) {
    LocalDate from = today.minusDays(DAYS_OF_A_YEAR);
    Share now = poor(nights.stream().filter(one -> !one.date().isBefore(from)).toList());
    Share before = poor(nights.stream().filter(one -> one.date().isBefore(from)).toList());
    if (now.of() < FEWEST || before.of() < FEWEST) {
      return new NotEnough(
          Math.min(now.of(), before.of()),
          FEWEST,
          "nights with their sales in the last year and as many before it");
    }
    if (now.hits() == 0 && before.hits() == 0) {
      return new Untold("no night sold less than half of its tickets, neither now nor before");
    }
    double more = now.hits() == 0 || before.hits() == 0 ? 0.5 : 0;
    double a = now.hits() + more;
    double b = before.hits() + more;
    double ratio = a / (now.of() + more) / (b / (before.of() + more));
    double reach =
        Z
            * Math.sqrt(
                Math.max(0, 1 / a - 1 / (now.of() + more) + 1 / b - 1 / (before.of() + more)));
    return new Measured(
        1 - ratio,
        1 - ratio * Math.exp(reach),
        1 - ratio * Math.exp(-reach),
        now.of() + before.of(),
        now.hits()
            + " of "
            + now.of()
            + " nights of the last year sold less than half, "
            + before.hits()
            + " of "
            + before.of()
            + " before");
  }

  private static Share poor(List<PlayedNight> nights) {
    return new Share(nights.stream().filter(PlayedNight::poor).count(), nights.size());
  }

  /** The slope of the logarithm of the relative error over time, by least squares. */
  private static Reading learning(List<AdviceRecord> played) {
    LocalDate first =
        played.stream().map(AdviceRecord::date).min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last =
        played.stream().map(AdviceRecord::date).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    long days = ChronoUnit.DAYS.between(first, last);
    if (played.size() < FEWEST || days < FEWEST_DAYS) {
      return new NotEnough(
          played.size(), FEWEST, "nights with a result, over " + FEWEST_DAYS + " days or more");
    }
    double[] x =
        played.stream()
            .mapToDouble(one -> ChronoUnit.DAYS.between(first, one.date()) / DAYS_OF_A_MONTH)
            .toArray();
    double[] y = played.stream().mapToDouble(one -> Math.log(error(one))).toArray();
    double meanX = mean(x);
    double meanY = mean(y);
    double spread = 0;
    double both = 0;
    for (int i = 0; i < x.length; i++) {
      spread += (x[i] - meanX) * (x[i] - meanX);
      both += (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = both / spread;
    double rest = 0;
    for (int i = 0; i < x.length; i++) {
      double off = y[i] - meanY - slope * (x[i] - meanX);
      rest += off * off;
    }
    double reach = Z * Math.sqrt(rest / (x.length - 2) / spread);
    return new Measured(
        1 - Math.exp(slope),
        1 - Math.exp(slope + reach),
        1 - Math.exp(slope - reach),
        x.length,
        String.format(
            Locale.ROOT,
            "the error of %d nights over %.1f months, %.0f%% in the middle",
            x.length,
            days / DAYS_OF_A_MONTH,
            100 * Math.exp(meanY)));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double error(AdviceRecord one) {
    return Math.max(LEAST_ERROR, gap(one) / Math.max(1, came(one)));
  }

  private static double gap(AdviceRecord one) {
    return Math.abs(came(one) - one.said().expectedAttendance());
  }

  private static int came(AdviceRecord one) {
    Result result = one.result();
    if (result == null) {
      throw new IllegalArgumentException("the night has no result: " + one.id());
    }
    return result.attendance();
  }
}
