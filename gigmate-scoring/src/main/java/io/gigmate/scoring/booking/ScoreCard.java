package io.gigmate.scoring.booking;

import io.gigmate.scoring.booking.BookingScore.Reading;
import io.gigmate.scoring.timing.CompetingShow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of a night as readings from 0 to 1, and names what is not. All but the
 * money is the same on any terms, so that one card scores them all.
 */
final class ScoreCard {
  /** The profit, as a part of a full house, that is half way from nothing to perfect. */
  private static final double GOOD_MARGIN = 0.1;

  private final List<Reading> readings = new ArrayList<>();
  private final List<Absence> absent = new ArrayList<>();

  void audience(AudienceFit fit) {
    absent.addAll(fit.absent());
    fit.share()
        .ifPresentOrElse(
            share ->
                readings.add(
                    new Reading(
                        BookingPart.AUDIENCE,
                        share,
                        fit.parts().stream()
                            .map(part -> text("%s %.0f %%", part.name(), 100 * part.share()))
                            .collect(Collectors.joining(", ")))),
            () ->
                absent.add(new Absence(BookingPart.AUDIENCE.code(), "none of its parts is known")));
  }

  void attendance(double expected, int capacity) {
    readings.add(
        new Reading(
            BookingPart.ATTENDANCE,
            Math.min(1, expected / capacity),
            text("%.0f of %d expected", expected, capacity)));
  }

  /** The mean chance that a mishap does not happen. */
  void mishaps(List<BookingRisk> watched) {
    if (watched.isEmpty()) {
      absent.add(new Absence(BookingPart.MISHAPS.code(), "no history of mishaps was given"));
      return;
    }
    readings.add(
        new Reading(
            BookingPart.MISHAPS,
            1 - watched.stream().mapToDouble(BookingRisk::probability).average().orElseThrow(),
            watched.stream()
                .map(risk -> text("%s %.0f %%", risk.name(), 100 * risk.probability()))
                .collect(Collectors.joining(", "))));
  }

  void timing(@Nullable Timing timing) {
    if (timing == null) {
      absent.add(
          new Absence(
              BookingPart.TIMING.code(), "no source says what an artist is worth on the date"));
      return;
    }
    readings.add(
        new Reading(
            BookingPart.TIMING,
            timing.share(),
            timing.onTheDate().value()
                + " on the date, "
                + timing.window().best().value()
                + " on "
                + timing.window().best().date()));
  }

  void competition(@Nullable List<CompetingShow> shows) {
    if (shows == null) {
      absent.add(new Absence(BookingPart.COMPETITION.code(), "nobody looked for competing shows"));
      return;
    }
    double left = 1;
    for (CompetingShow show : shows) {
      left *= 1 - show.share();
    }
    String names = shows.stream().map(CompetingShow::name).collect(Collectors.joining(", "));
    readings.add(
        new Reading(
            BookingPart.COMPETITION,
            left,
            shows.isEmpty() ? "no competing show was found" : "beside " + shorten(names)));
  }

  void view(BookingPart part, Optional<View> view, String missing) {
    view.ifPresentOrElse(
        found -> readings.add(new Reading(part, found.favour(), found.evidence())),
        () -> absent.add(new Absence(part.code(), missing)));
  }

  List<Absence> absent() {
    return List.copyOf(absent);
  }

  /** The score on some terms. */
  BookingScore score(BookingWeights weights, NightMoney money) {
    List<Reading> all = new ArrayList<>(readings);
    all.add(
        new Reading(
            BookingPart.MONEY,
            favour(money),
            money.expectedProfit() + " expected, of " + money.fullHouse() + " in a full house"));
    all.add(
        new Reading(
            BookingPart.NO_LOSS,
            Math.max(0, Math.min(1, 1 - money.lossProbability())),
            text("a loss with a probability of %.0f %%", 100 * money.lossProbability())));
    return BookingScore.of(weights, all);
  }

  /** One half for nothing; it rises with the profit, and neither end is ever reached. */
  static double favour(NightMoney money) {
    return favour(money.value().expectedPromoter(), money.fullHouse().getAmount().doubleValue());
  }

  static double favour(double profit, double fullHouse) {
    double allowed = GOOD_MARGIN * fullHouse;
    return profit == 0 ? 0.5 : 0.5 * (1 + profit / (Math.abs(profit) + allowed));
  }

  private static String shorten(String text) {
    return text.length() <= 900 ? text : text.substring(0, 900) + "…";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
