package io.gigmate.examples;

import io.gigmate.core.event.EventId;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.AttendanceModel;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.attendance.ShowPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How many will come, from two years of made-up shows: a number, an interval, and why. */
public final class ForecastANight {
  private ForecastANight() {}

  /** Learns from 400 shows and forecasts one act that is known and one that is not. */
  public static void main(String[] args) {
    Random dice = new Random(7);
    LocalDate first = LocalDate.of(2024, 1, 5);
    List<ShowOutcome> past = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int act = dice.nextInt(25);
      double draw = (60 + 14 * act) * Math.exp(0.25 * dice.nextGaussian());
      Show show = show("s" + i, first.plusDays(i * 2L), "Act " + act, 450);
      past.add(new ShowOutcome(show, (int) Math.min(450, draw)));
    }
    AttendanceModel model = AttendanceModel.fit(AttendanceHistory.of(past), 14);
    LocalDate night = first.plusDays(2 * 400 + 14);
    for (String act : List.of("Act 20", "Nobody Yet")) {
      AttendanceForecast said = model.forecast(show("next", night, act, 450));
      System.out.printf(
          Locale.ROOT,
          "%s, %d shows known: %.0f people, 80 %% within %.0f..%.0f, sold out with %.0f %%%n",
          act,
          said.knownShows(),
          said.median(),
          said.interval80().lower(),
          said.interval80().upper(),
          100 * said.selloutProbability().orElse(0));
      for (Factor factor : said.explanation().factors().subList(0, 5)) {
        System.out.printf(
            Locale.ROOT,
            "  x %.2f %s: %s%n",
            Math.exp(factor.contribution()),
            factor.name(),
            factor.evidence());
      }
    }
  }

  private static Show show(String id, LocalDate date, String act, int seats) {
    return Show.builder(EventId.of(id), date)
        .artist(act)
        .place(ShowPlace.of("The Lantern Hall, Austin"))
        .capacity(seats)
        .build();
  }
}
