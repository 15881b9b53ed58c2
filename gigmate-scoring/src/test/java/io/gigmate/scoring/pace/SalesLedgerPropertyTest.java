package io.gigmate.scoring.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.event.EventId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SalesLedgerPropertyTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  @Provide
  Arbitrary<SalesCurve> curves() {
    Arbitrary<Map<Integer, Long>> sales =
        Arbitraries.maps(Arbitraries.integers().between(-2, 60), Arbitraries.longs().between(0, 90))
            .ofMaxSize(12);
    // A refund of up to what the first day sold.
    return Combinators.combine(sales, Arbitraries.integers().between(-2, 20))
        .as(
            (days, refund) -> {
              Map<Integer, Long> all = new HashMap<>(days);
              if (!all.containsKey(refund)) {
                all.put(refund, -all.getOrDefault(60, 0L));
              }
              return SalesCurve.of(all);
            });
  }

  @Provide
  Arbitrary<List<SalesCurve>> histories() {
    return curves().list().ofMaxSize(25);
  }

  private static List<EventSales> events(List<SalesCurve> curves, int apart) {
    List<EventSales> events = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      events.add(
          new EventSales(EventId.of("e" + i), FIRST.plusDays((long) apart * i), curves.get(i)));
    }
    return events;
  }

  @Property(tries = 300)
  void nothingThatIsBookedLaterChangesAForecast(
      @ForAll("histories") List<SalesCurve> curves,
      @ForAll @IntRange(max = 9) int apart,
      @ForAll @IntRange(max = 30) int days,
      @ForAll @LongRange(min = 1, max = 1000) long seed) {
    List<EventSales> events = events(curves, apart);
    SalesLedger ledger = SalesLedger.of(events);
    for (EventSales asked : events) {
      LocalDate asOf = asked.date().minusDays(days);
      List<EventSales> known = new ArrayList<>();
      for (EventSales other : events) {
        if (other.equals(asked) || other.date().isBefore(asOf)) {
          known.add(new EventSales(other.event(), other.date(), other.knownAt(asOf)));
        }
      }
      Collections.shuffle(known, new Random(seed));
      assertThat(SalesLedger.of(known).forecast(asked.event(), days))
          .isEqualTo(ledger.forecast(asked.event(), days));
    }
  }

  @Property(tries = 500)
  void aForecastNeverLiesBelowWhatIsSoldAndItsIntervalsNest(
      @ForAll("histories") List<SalesCurve> finished,
      @ForAll("curves") SalesCurve now,
      @ForAll @IntRange(max = 40) int days) {
    PaceForecast forecast = SalesPace.learn(days, finished).forecast(now);
    assertThat(forecast.soldSoFar()).isEqualTo(now.soldBy(days));
    assertThat(forecast.expected()).isGreaterThanOrEqualTo((double) forecast.soldSoFar());
    assertThat(forecast.quantile(0.05))
        .isGreaterThanOrEqualTo((double) forecast.soldSoFar())
        .isLessThanOrEqualTo(forecast.quantile(0.1));
    assertThat(forecast.expected()).isBetween(forecast.quantile(0.1), forecast.quantile(0.9));
    assertThat(forecast.quantile(0.95)).isGreaterThanOrEqualTo(forecast.quantile(0.9));
    assertThat(forecast.readings().stream().mapToDouble(Reading::weight).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(Math.expm1(forecast.explanation().answer()))
        .isCloseTo(forecast.expected(), within(1e-6 * (1 + forecast.expected())));
  }

  @Property(tries = 500)
  void moreSoldNeverMeansFewerInTheEnd(
      @ForAll("histories") List<SalesCurve> finished,
      @ForAll @IntRange(max = 40) int days,
      @ForAll @LongRange(min = 1, max = 500) long before,
      @ForAll @LongRange(max = 500) long lastWeek,
      @ForAll @LongRange(min = 1, max = 200) long more,
      @ForAll boolean lately) {
    SalesPace pace = SalesPace.learn(days, finished);
    Map<Integer, Long> sales = new HashMap<>();
    sales.put(days + 30, before);
    sales.put(days, lastWeek);
    PaceForecast less = pace.forecast(SalesCurve.of(sales));
    sales.merge(lately ? days : days + 30, more, Long::sum);
    PaceForecast greater = pace.forecast(SalesCurve.of(sales));
    double rounding = 1e-9 * greater.expected();
    assertThat(greater.expected()).isGreaterThanOrEqualTo(less.expected() - rounding);
    assertThat(greater.quantile(0.1)).isGreaterThanOrEqualTo(less.quantile(0.1) - rounding);
    assertThat(greater.quantile(0.9)).isGreaterThanOrEqualTo(less.quantile(0.9) - rounding);
  }
}
