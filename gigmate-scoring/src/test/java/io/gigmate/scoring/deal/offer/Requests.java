package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.SalesTax;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Nights to find offers for. */
final class Requests {
  private Requests() {}

  static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount, RoundingMode.HALF_UP);
  }

  /** The example of the documentation. */
  static OfferRequest example() {
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

  /** A night of any size, with and without fees, tax, limits and aversion to risk. */
  static OfferRequest random(Random random) {
    int capacity = 60 + random.nextInt(2500);
    double price = 8 + random.nextInt(45);
    double middle = capacity * (0.25 + 0.7 * random.nextDouble());
    double spread = 0.1 + 0.7 * random.nextDouble();
    AttendanceDistribution attendance =
        new StatedAttendance(
                middle,
                List.of(
                    new Quantile(0.1, middle * (1 - spread)),
                    new Quantile(0.5, middle),
                    new Quantile(0.9, middle * (1 + spread))))
            .within(capacity)
            .distribution();
    List<Fee> fees =
        random.nextInt(3) > 0
            ? List.of()
            : List.of(new Fee("facility", new Cost.PerTicket(usd(1)), Position.INSIDE));
    SalesTax tax =
        random.nextInt(3) > 0
            ? null
            : new SalesTax(Portion.of("0.065"), Position.INSIDE, SalesTax.Ground.AFTER_FEES);
    ShowEconomics show =
        new ShowEconomics(
            capacity,
            usd(price),
            fees,
            tax,
            usd(middle * price * 0.6 * random.nextDouble()),
            usd(random.nextInt(4)),
            usd(random.nextInt(12)));
    ArtistSide artist =
        ArtistSide.wanting(
            usd(Math.rint(middle * price * 0.45 * random.nextDouble())), aversion(random));
    PromoterSide promoter =
        new PromoterSide(
            aversion(random),
            random.nextBoolean() ? usd(random.nextInt(15_000)) : null,
            random.nextBoolean() ? Portion.of("0." + (2 + random.nextInt(8))) : null,
            random.nextBoolean() ? Portion.of("0." + (1 + random.nextInt(5))) : null,
            random.nextInt(4) == 0 ? usd(random.nextInt(10_000)) : null,
            List.of(OfferKind.values()));
    return new OfferRequest(show, attendance, artist, promoter, 3);
  }

  private static double aversion(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> 0;
      case 1 -> 1e-5 * random.nextDouble();
      default -> 3e-4 * random.nextDouble();
    };
  }
}
