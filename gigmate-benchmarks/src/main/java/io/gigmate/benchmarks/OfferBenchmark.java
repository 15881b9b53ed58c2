package io.gigmate.benchmarks;

import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.OfferKind;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.offer.ShowEconomics;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one recommendation takes, with its alternatives, frontier and break points. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class OfferBenchmark {
  private final OfferRequest request = night();

  /** The night of docs/offers.md. */
  private static OfferRequest night() {
    ShowEconomics show =
        new ShowEconomics(800, usd(25), List.of(), null, usd(4200), usd(1.5), usd(9));
    return new OfferRequest(
        show,
        new StatedAttendance(
                520,
                List.of(new Quantile(0.1, 310), new Quantile(0.5, 525), new Quantile(0.9, 735)))
            .within(800)
            .distribution(),
        ArtistSide.wanting(usd(4000), 0.00002),
        new PromoterSide(
            0.00005,
            usd(8000),
            Portion.of("0.90"),
            Portion.of("0.35"),
            null,
            List.of(OfferKind.values())),
        3);
  }

  private static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  /** Recommends. */
  @Benchmark
  public OfferOutcome recommend() {
    return DealOptimizer.recommend(request);
  }
}
