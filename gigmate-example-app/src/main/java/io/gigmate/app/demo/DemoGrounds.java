package io.gigmate.app.demo;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceGrounds.Expected;
import io.gigmate.scoring.booking.AdviceGrounds.Forecast;
import io.gigmate.scoring.booking.AdviceGrounds.Other;
import io.gigmate.scoring.booking.AdviceGrounds.PastShow;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.BookingPart;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.ProfitInterval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What advice on nights that never were stands on: the same law, and nights of the same kind. */
final class DemoGrounds {
  private static final String TERMS = "simulated: 38% of tickets";
  private static final int COMPARABLE = 5;

  private DemoGrounds() {}

  /** Returns the advice with its grounds, of which another night is the alternative. */
  static AdviceRecord of(
      DemoAct act, AdviceRecord advice, AdviceRecord other, List<AdviceRecord> before) {
    Said said = advice.said();
    List<PastShow> played = played(act, before);
    AdviceGrounds grounds =
        new AdviceGrounds(
            TERMS,
            "simulated: the terms leave "
                + said.expectedProfit()
                + " in expectation, by a law that was made up",
            parts(said),
            List.of(),
            List.of(
                new Other(
                    other.venue(),
                    other.date(),
                    TERMS,
                    other.said().score(),
                    expected(other.said()))),
            new Forecast(
                played.size(),
                Confidence.of(0, "simulated, so that no share of past forecasts was measured"),
                played.stream().limit(COMPARABLE).toList()),
            List.of(),
            List.of(new Absence("everything", "the house, its acts and its nights are made up")),
            List.of());
    return advice.because(grounds);
  }

  /** The demonstration scores by the money; a part of it stands for the people who bring it. */
  private static List<BookingScore.Part> parts(Said said) {
    int points = said.score().points();
    int people = points / 2;
    return List.of(
        new BookingScore.Part(
            BookingPart.ATTENDANCE,
            points / 100.0,
            people,
            String.format(Locale.ROOT, "%.0f people are expected", said.expectedAttendance())),
        new BookingScore.Part(
            BookingPart.MONEY,
            points / 100.0,
            points - people,
            said.expectedProfit() + " is expected to be left"));
  }

  private static Expected expected(Said said) {
    return new Expected(
        said.expectedAttendance(),
        said.interval80(),
        said.expectedProfit(),
        Optional.ofNullable(said.profit80())
            .orElseGet(() -> new ProfitInterval(said.expectedProfit(), said.expectedProfit())),
        said.lossProbability());
  }

  /** The latest first. */
  private static List<PastShow> played(DemoAct act, List<AdviceRecord> before) {
    return before.stream()
        .filter(one -> one.artist().equals(act.artist().id()))
        .flatMap(
            one ->
                Stream.ofNullable(one.result())
                    .filter(result -> !result.cancelled())
                    .map(result -> show(act, one, result)))
        .sorted(Comparator.comparing(PastShow::date).reversed())
        .toList();
  }

  private static PastShow show(DemoAct act, AdviceRecord night, Result result) {
    return new PastShow(night.date(), act.artist().name(), null, result.attendance());
  }
}
