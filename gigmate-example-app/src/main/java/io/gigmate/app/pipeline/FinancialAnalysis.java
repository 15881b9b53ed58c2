package io.gigmate.app.pipeline;

import io.gigmate.core.event.Event;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.Step;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepInput;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/** Reckons what the weeks ahead may take in at the door: gather, project, report. */
public final class FinancialAnalysis {
  /** The name of the pipeline. */
  public static final String NAME = "financial-analysis";

  private static final String GATHER = "gather";
  private static final String PROJECT = "project";
  private static final String REPORT = "report";

  private final NightMoney nights;

  FinancialAnalysis(NightMoney nights) {
    this.nights = nights;
  }

  record Show(String event, String monday, String price, int capacity) {
    static Show of(Event event) {
      return new Show(
          event.id().value(),
          event
              .times()
              .localStart()
              .toLocalDate()
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .toString(),
          event.price().toString(),
          event.capacity());
    }
  }

  /** What the shows are reckoned from. */
  @SuppressWarnings("ArrayRecordComponent") // Written and read as JSON, never compared.
  record Gathered(double[] shares, List<Show> shows) {}

  record Week(
      String monday,
      String currency,
      int shows,
      String conservative,
      String expected,
      String optimistic) {}

  record Projected(int nights, List<Week> weeks) {}

  Pipeline pipeline() {
    return new Pipeline(
        NAME,
        "what the shows of the next four weeks may take in, week by week",
        Pipeline.Rhythm.WEEKLY,
        () -> "{}",
        List.of(
            new Step(GATHER, "shows ahead, and what the house really sold", this::gather),
            new Step(PROJECT, "three scenarios for each week", FinancialAnalysis::project),
            new Step(REPORT, "the weeks as they are told", FinancialAnalysis::report)));
  }

  private StepAnswer gather(StepInput input) {
    double[] shares = NightMoney.rounded(nights.shares(input.tenant(), input.at()));
    List<Show> shows = nights.ahead(input.tenant(), input.at()).stream().map(Show::of).toList();
    return new StepAnswer(
        StepJson.write(new Gathered(shares, shows)),
        shows.size() + " shows ahead, " + shares.length + " nights sold");
  }

  private static StepAnswer project(StepInput input) {
    Gathered gathered = StepJson.read(input.output(GATHER), Gathered.class);
    double[] shares = gathered.shares();
    if (!NightMoney.suffices(shares)) {
      return new StepAnswer(
          StepJson.write(new Projected(shares.length, List.of())),
          "not enough data yet: " + shares.length + " of " + NightMoney.FEWEST + " nights sold");
    }
    Map<String, Sum> weeks = new TreeMap<>();
    for (Show show : gathered.shows()) {
      Money price = Money.parse(show.price());
      Sum one = Sum.of(show.monday(), price, show.capacity(), shares);
      weeks.merge(show.monday() + " " + price.getCurrencyUnit().getCode(), one, Sum::plus);
    }
    List<Week> told = weeks.values().stream().map(Sum::told).toList();
    return new StepAnswer(
        StepJson.write(new Projected(shares.length, told)), told.size() + " weeks projected");
  }

  private static StepAnswer report(StepInput input) {
    Projected projected = StepJson.read(input.output(PROJECT), Projected.class);
    String told =
        projected.weeks().isEmpty()
            ? "not enough data yet"
            : projected.weeks().size()
                + " weeks, the first "
                + projected.weeks().get(0).conservative()
                + " to "
                + projected.weeks().get(0).optimistic();
    return new StepAnswer(StepJson.write(projected), told);
  }

  /** All shows of a week as bad, as usual or as good together: the widest that a week can be. */
  private record Sum(String monday, int shows, Money low, Money middle, Money high) {
    static Sum of(String monday, Money price, int capacity, double[] shares) {
      return new Sum(
          monday,
          1,
          NightMoney.income(shares, 0.1, price, capacity),
          NightMoney.income(shares, 0.5, price, capacity),
          NightMoney.income(shares, 0.9, price, capacity));
    }

    Sum plus(Sum other) {
      return new Sum(
          monday,
          shows + other.shows,
          low.plus(other.low),
          middle.plus(other.middle),
          high.plus(other.high));
    }

    Week told() {
      return new Week(
          monday,
          low.getCurrencyUnit().getCode(),
          shows,
          low.toString(),
          middle.toString(),
          high.toString());
    }
  }
}
