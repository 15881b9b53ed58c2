package io.gigmate.scoring.timing;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.venue.VenueId;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Finds the dates on which a rising artist is worth most, booked today.
 *
 * <p>The value of a date is the people who come, times what each leaves, less the fee, less the
 * night's costs. Who comes: the draw on its growth path, less what competing shows take, as far as
 * promotion from today on can reach them, and no more than fit. The fee follows the draw that the
 * artist was known for some time before, so that it lags a rise: that gap is the chance. It closes
 * when the growth saturates, or the room is full and only the fee goes on rising.
 *
 * <p>Source: the path see {@link GrowthPath}; fees that follow the past as in the adaptive
 * expectations of M. Nerlove, Adaptive expectations and cobweb phenomena, Quarterly Journal of
 * Economics 72, 1958; promotion that reaches ever fewer new people after M. Vidale and H. Wolfe, An
 * operations-research study of sales response to advertising, Operations Research 5, 1957.
 */
public final class DateAdvisor {
  private static final double NEARLY = 0.9;

  /** The quantiles of a normal distribution at 1/10, 3/10 … 9/10. */
  private static final double[] RATES = {-1.2816, -0.5244, 0, 0.5244, 1.2816};

  private static final int FARTHEST = 1100;

  private final GrowthPaths paths;
  private final CompetingShows competing;

  /** Creates an advisor that knows of no competing shows. */
  public DateAdvisor(GrowthPaths paths) {
    this(paths, CompetingShows.none());
  }

  /** Creates an advisor. */
  public DateAdvisor(GrowthPaths paths, CompetingShows competing) {
    this.paths = paths;
    this.competing = competing;
  }

  /**
   * Returns the window, where the artist's momentum is known; without it no date is better than
   * another.
   *
   * @param today on which the show would be booked, and from which on it is promoted
   * @param from the first date that can be had; not before today
   * @param until the last
   */
  public Optional<BookingWindow> window(
      ArtistId artist,
      VenueId venue,
      BookingTerms terms,
      LocalDate today,
      LocalDate from,
      LocalDate until) {
    if (from.isBefore(today)
        || until.isBefore(from)
        || ChronoUnit.DAYS.between(today, until) > FARTHEST) {
      throw new IllegalArgumentException(
          "dates must not lie before today, three years ahead at most: "
              + from
              + " to "
              + until
              + ", today "
              + today);
    }
    Optional<GrowthPath> known = paths.find(artist, today);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Map<LocalDate, List<CompetingShow>> others = new HashMap<>();
    for (CompetingShow show : competing.near(artist, venue, from, until)) {
      others.computeIfAbsent(show.date(), date -> new ArrayList<>()).add(show);
    }
    Setting setting = new Setting(known.get(), terms, today, others);
    List<LocalDate> dates = from.datesUntil(until.plusDays(1)).toList();
    return Optional.of(window(setting, dates));
  }

  private static BookingWindow window(Setting setting, List<LocalDate> dates) {
    double[] worth = worth(setting, setting.path, dates);
    int best = best(worth);
    double least = worth[best] - (1 - NEARLY) * Math.abs(worth[best]);
    int first = best;
    while (first > 0 && worth[first - 1] >= least) {
      first--;
    }
    int last = best;
    while (last + 1 < worth.length && worth[last + 1] >= least) {
      last++;
    }
    List<DateValue> values =
        dates.subList(first, last + 1).stream().map(setting::explained).toList();
    return new BookingWindow(values.get(best - first), values, confidence(setting, dates, best));
  }

  private static Confidence confidence(Setting setting, List<LocalDate> dates, int chosen) {
    int good = 0;
    for (double errors : RATES) {
      double[] worth = worth(setting, setting.path.shifted(errors), dates);
      double most = worth[best(worth)];
      good += worth[chosen] >= most - (1 - NEARLY) * Math.abs(most) ? 1 : 0;
    }
    return Confidence.of(
        good / (double) RATES.length,
        "of five equally likely growths, those under which the date keeps nine tenths of the best;"
            + " that the model holds is assumed");
  }

  private static double[] worth(Setting setting, GrowthPath path, List<LocalDate> dates) {
    return dates.stream().mapToDouble(date -> setting.on(date, path).worth()).toArray();
  }

  /** The earliest of the best. */
  private static int best(double[] worth) {
    int best = 0;
    for (int i = 1; i < worth.length; i++) {
      if (worth[i] > worth[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * The parts of what a date is worth.
   *
   * @param draw people who would come
   * @param uncontested the part that competing shows leave
   * @param reached the part that promotion reaches
   * @param fitting the part that fits into the room
   * @param heads people who come
   * @param income what they leave
   * @param fee what the artist asks
   * @param worth what is left
   */
  private record Night(
      double draw,
      double uncontested,
      double reached,
      double fitting,
      double heads,
      double income,
      double fee,
      double worth) {}

  /** One artist, one room, and all that is known today. */
  private record Setting(
      GrowthPath path,
      BookingTerms terms,
      LocalDate today,
      Map<LocalDate, List<CompetingShow>> others) {

    Night on(LocalDate date, GrowthPath growth) {
      double draw = growth.drawOn(date);
      double uncontested = 1;
      for (CompetingShow show : others.getOrDefault(date, List.of())) {
        uncontested *= 1 - show.share();
      }
      double days = ChronoUnit.DAYS.between(today, date);
      double reached = -Math.expm1(-days / terms.promotionDays());
      double wanting = draw * uncontested * reached;
      double heads = Math.min(wanting, terms.capacity());
      double power = Math.pow(draw / growth.drawOn(today), terms.pricePower());
      double income = heads * power * terms.perHead().getAmount().doubleValue();
      double fee =
          growth.drawOn(date.minusDays(terms.feeLagDays()))
              * terms.feePerHead().getAmount().doubleValue();
      double costs = terms.fixedCosts().getAmount().doubleValue();
      return new Night(
          draw,
          uncontested,
          reached,
          wanting > 0 ? heads / wanting : 1,
          heads,
          income,
          fee,
          income - fee - costs);
    }

    DateValue explained(LocalDate date) {
      Night night = on(date, path);
      return new DateValue(
          date,
          night.heads(),
          money(night.fee()),
          money(night.worth()),
          Explanation.of(Scale.LOG_FACTOR, factors(date, night)));
    }

    private List<Factor> factors(LocalDate date, Night night) {
      double now = path.drawOn(today);
      double knownFor = path.drawOn(date.minusDays(terms.feeLagDays()));
      List<Factor> factors = new ArrayList<>();
      factors.add(
          Factor.of(
              "income a head over fee a head",
              log(
                  terms.perHead().getAmount().doubleValue()
                      / terms.feePerHead().getAmount().doubleValue()),
              terms.perHead() + " and " + terms.feePerHead()));
      factors.add(
          Factor.of(
              "momentum ahead of the fee",
              log(night.draw() / knownFor),
              text("a draw of %.0f, asked as if %.0f", night.draw(), knownFor)));
      if (terms.pricePower() > 0) {
        factors.add(
            Factor.of(
                "price power",
                terms.pricePower() * log(night.draw() / now),
                text("the draw is %.0f %% of today's", 100 * night.draw() / now)));
      }
      List<CompetingShow> shows = others.getOrDefault(date, List.of());
      if (!shows.isEmpty()) {
        factors.add(
            Factor.of(
                "competing shows",
                log(night.uncontested()),
                String.join(", ", shows.stream().map(CompetingShow::name).toList())));
      }
      factors.add(
          Factor.of(
              "promotion",
              log(night.reached()),
              ChronoUnit.DAYS.between(today, date) + " days to reach people"));
      if (night.fitting() < 1) {
        factors.add(
            Factor.of("room", log(night.fitting()), text("%d people fit", terms.capacity())));
      }
      return factors;
    }

    /** A show tonight reaches nobody, and a rival may take all; either is as good as nothing. */
    private static double log(double factor) {
      return Math.log(Math.max(1e-9, factor));
    }

    private static String text(String format, Object... values) {
      return String.format(Locale.ROOT, format, values);
    }

    private Money money(double amount) {
      return Money.of(terms.perHead().getCurrencyUnit(), amount, RoundingMode.HALF_EVEN);
    }
  }
}
