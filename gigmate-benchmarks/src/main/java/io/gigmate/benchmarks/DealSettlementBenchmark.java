package io.gigmate.benchmarks;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.Rounding;
import io.gigmate.scoring.deal.settlement.SalesTax;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.Settlement;
import io.gigmate.scoring.deal.settlement.TicketLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A versus deal with three prices, fees, tax, four expenses and a bonus: the settlement with all
 * its lines, beside a program of {@link BigDecimal} that reckons nothing but the payout. Before it
 * measures, it makes sure that both say the same of every sheet.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class DealSettlementBenchmark {
  private static final int SHEETS = 1024;
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private final DealSheet[] sheets = new DealSheet[SHEETS];
  private final int[][] sold = new int[SHEETS][];
  private int next;

  /** Draws the sheets and checks both programs against each other. */
  @Setup
  public void draw() {
    Random dice = new Random(7);
    for (int i = 0; i < SHEETS; i++) {
      sold[i] = new int[] {dice.nextInt(400), dice.nextInt(300), dice.nextInt(100)};
      sheets[i] = sheet(sold[i]);
      BigDecimal ours = settled(sheets[i]).artistPayout().getAmount();
      BigDecimal theirs = plainly(sold[i]);
      if (ours.compareTo(theirs) != 0) {
        throw new IllegalStateException(ours + " is not " + theirs);
      }
    }
  }

  private static DealSheet sheet(int[] sold) {
    DealSheet.Builder sheet =
        DealSheet.builder(CurrencyUnit.USD, Rounding.AT_END)
            .fee(new Fee("facility", new Cost.PerTicket(usd("1.75")), Position.INSIDE))
            .tax(new SalesTax(Portion.of("0.0825"), Position.INSIDE, SalesTax.Ground.AFTER_FEES))
            .expense(Expense.of("sound", new Cost.Fixed(usd("900.00"))))
            .expense(Expense.of("rent", new Cost.Fixed(usd("1500.00"))))
            .expense(Expense.of("PRO", new Cost.Percent(Cost.Ground.GROSS, Portion.of("0.0115"))))
            .expense(
                Expense.of(
                    "insurance", new Cost.Percent(Cost.Ground.NET_GROSS, Portion.of("0.01"))));
    String[] prices = {"22.50", "29.00", "45.99"};
    for (int i = 0; i < prices.length; i++) {
      sheet.tickets(TicketLine.of("P" + i, usd(prices[i]), sold[i]));
    }
    Versus terms =
        new Versus(
            usd("5000.00"),
            Portion.of("0.85"),
            Base.NET,
            new PromoterProfit(Portion.of("0.15"), PromoterProfit.Ground.EXPENSES));
    Bonus bonus =
        Bonus.of(
            Metric.SOLD,
            Threshold.atLeast("600"),
            new Pay.Amount(usd("750.00")),
            Bonus.Mode.CUMULATIVE);
    return sheet.deal(Deal.of("artist", terms).withBonuses(List.of(bonus))).build();
  }

  private static Money usd(String amount) {
    return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
  }

  private static Settled settled(DealSheet sheet) {
    return Settlement.of(sheet)
        .fold(
            done -> done,
            refused -> {
              throw new IllegalStateException(refused.problems().toString());
            });
  }

  private static BigDecimal plainly(int[] sold) {
    BigDecimal gross =
        new BigDecimal("22.50")
            .multiply(BigDecimal.valueOf(sold[0]))
            .add(new BigDecimal("29.00").multiply(BigDecimal.valueOf(sold[1])))
            .add(new BigDecimal("45.99").multiply(BigDecimal.valueOf(sold[2])));
    int tickets = sold[0] + sold[1] + sold[2];
    BigDecimal adjusted =
        gross.subtract(new BigDecimal("1.75").multiply(BigDecimal.valueOf(tickets)));
    BigDecimal net = adjusted.divide(new BigDecimal("1.0825"), DIGITS);
    BigDecimal expenses =
        new BigDecimal("2400.00")
            .add(gross.multiply(new BigDecimal("0.0115")))
            .add(net.multiply(new BigDecimal("0.01"), DIGITS));
    BigDecimal split = net.subtract(expenses).subtract(expenses.multiply(new BigDecimal("0.15")));
    BigDecimal share = split.max(BigDecimal.ZERO).multiply(new BigDecimal("0.85"), DIGITS);
    BigDecimal bonus = new BigDecimal(tickets >= 600 ? "750.00" : "0.00");
    return share.max(new BigDecimal("5000.00")).add(bonus).setScale(2, RoundingMode.HALF_UP);
  }

  /** Settles a sheet, with all its lines. */
  @Benchmark
  public Settled settle() {
    next = (next + 1) % SHEETS;
    return settled(sheets[next]);
  }

  /** Reckons the payout alone. */
  @Benchmark
  public BigDecimal payoutInBigDecimal() {
    next = (next + 1) % SHEETS;
    return plainly(sold[next]);
  }
}
