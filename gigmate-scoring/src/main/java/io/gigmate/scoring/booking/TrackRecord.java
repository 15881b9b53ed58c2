package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.lead.pipeline.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good past advice was, on the nights that took place.
 *
 * <p>Only nights that were booked can be judged: of those that were advised against, the ones that
 * were booked all the same.
 */
public final class TrackRecord {
  /** Fewer nights than these measure nothing. */
  public static final int FEWEST = 20;

  private static final int BINS = 5;

  private final List<Judged> judged;

  private TrackRecord(List<Judged> judged) {
    this.judged = judged;
  }

  private record Judged(AdviceRecord.Said said, Result result) {
    boolean lost() {
      return result.profit().isNegative();
    }

    boolean right() {
      return said.verdict() == BookingVerdict.DO_NOT_BOOK ? lost() : !lost();
    }
  }

  /**
   * What was said beside what happened, for the nights whose probability of loss lay in a fifth of
   * the scale.
   *
   * @param nights how many
   * @param said the mean probability of a loss
   * @param seen the share that lost
   */
  public record Fifth(int nights, double said, double seen) {}

  /** Returns the record of these; those without a result are passed over. */
  public static TrackRecord of(Collection<AdviceRecord> past) {
    List<Judged> judged = new ArrayList<>();
    for (AdviceRecord each : past) {
      Result result = each.result();
      if (result != null && !result.cancelled()) {
        judged.add(new Judged(each.said(), result));
      }
    }
    return new TrackRecord(judged);
  }

  /** Returns how many nights it is measured on. */
  public int nights() {
    return judged.size();
  }

  /** Returns the share of nights whose 80 % interval held; empty without nights. */
  public OptionalDouble coverage() {
    return mean(
        judged.stream()
            .map(each -> each.said().interval80().contains(each.result().attendance()) ? 1.0 : 0.0)
            .toList());
  }

  /** Returns the mean of the people who came less those expected; empty without nights. */
  public OptionalDouble bias() {
    return mean(
        judged.stream()
            .map(each -> each.result().attendance() - each.said().expectedAttendance())
            .toList());
  }

  /**
   * Returns the mean squared distance of the probability of a loss from what happened: 0 is
   * perfect, 0.25 is what always saying one half gets; empty without nights.
   *
   * <p>Source: G. Brier, Verification of forecasts expressed in terms of probability, Monthly
   * Weather Review 78, 1950.
   */
  public OptionalDouble brier() {
    return mean(
        judged.stream()
            .map(
                each -> {
                  double gap = each.said().lossProbability() - (each.lost() ? 1 : 0);
                  return gap * gap;
                })
            .toList());
  }

  /** Returns what was said beside what happened, by fifths of the probability of a loss. */
  public List<Fifth> reliability() {
    List<Fifth> fifths = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int wanted = bin;
      List<Judged> inside =
          judged.stream().filter(each -> bin(each.said().lossProbability()) == wanted).toList();
      if (!inside.isEmpty()) {
        fifths.add(
            new Fifth(
                inside.size(),
                inside.stream().mapToDouble(each -> each.said().lossProbability()).sum()
                    / inside.size(),
                inside.stream().filter(Judged::lost).count() / (double) inside.size()));
      }
    }
    return fifths;
  }

  /**
   * Returns how many of the nights lost that were given about this probability of a loss: those in
   * its fifth of the scale. Empty where there are too few to measure anything.
   */
  public Optional<Share> lossesSaidAs(double probability) {
    List<Judged> alike =
        judged.stream()
            .filter(each -> bin(each.said().lossProbability()) == bin(probability))
            .toList();
    return alike.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Share(alike.stream().filter(Judged::lost).count(), alike.size()));
  }

  private static int bin(double probability) {
    return Math.min(BINS - 1, (int) (probability * BINS));
  }

  /** Returns how often a verdict of this kind turned out right, or that nobody knows yet. */
  public Confidence confidence(BookingVerdict verdict) {
    List<Judged> alike = judged.stream().filter(each -> each.said().verdict() == verdict).toList();
    if (alike.size() < FEWEST) {
      return Confidence.of(
          0,
          "not measured yet: "
              + alike.size()
              + " nights with such advice have a result, of "
              + FEWEST
              + " that it takes");
    }
    long right = alike.stream().filter(Judged::right).count();
    String what = verdict == BookingVerdict.DO_NOT_BOOK ? "lost money" : "lost no money";
    return new Share(right, alike.size())
        .confidence("share of " + alike.size() + " past nights with such advice that " + what);
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }

  /** Returns the record in a sentence, where there is one. */
  public Optional<String> inWords() {
    return coverage().stream()
        .mapToObj(
            held ->
                String.format(
                    Locale.ROOT,
                    "on %d nights the 80 %% interval held in %.0f %%; the probability of a loss has"
                        + " a Brier score of %.3f",
                    nights(),
                    100 * held,
                    brier().orElseThrow()))
        .findFirst();
  }
}
