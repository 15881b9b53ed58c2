package io.gigmate.scoring.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.OfferKind;
import io.gigmate.scoring.deal.offer.PromoterSide;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OurLimitsTest {
  private static final DealTerms FLAT = new Flat(Questions.usd(10_000));

  private static Optional<String> objection(PromoterSide ours, DealTerms terms) {
    Deal deal = Deal.of("artist", terms);
    return new OurLimits(ours)
        .objection(NightMoney.of(Questions.economics(4200), Questions.crowd(800), deal));
  }

  private static PromoterSide limited(
      double aversion,
      @Nullable Money guarantee,
      @Nullable Portion share,
      @Nullable Portion loss,
      @Nullable Money cash) {
    return new PromoterSide(aversion, guarantee, share, loss, cash, List.of(OfferKind.values()));
  }

  @Test
  void withoutLimitsWhatLeavesSomethingDoes() {
    assertThat(objection(limited(0, null, null, null, null), FLAT)).isEmpty();
    assertThat(objection(limited(0, null, null, null, null), new Flat(Questions.usd(13_000))))
        .hasValue("they lose USD 300.00 in expectation");
  }

  @Test
  void eachLimitIsNamed() {
    assertThat(objection(limited(0.01, null, null, null, null), FLAT))
        .hasValueSatisfying(why -> assertThat(why).contains("not worth their risk"));
    assertThat(objection(limited(0, Questions.usd(9000), null, null, null), FLAT))
        .hasValue("they guarantee more than our limit of USD 9000.00");
    assertThat(objection(limited(0, null, null, Portion.of("0.05"), null), FLAT))
        .hasValueSatisfying(why -> assertThat(why).endsWith("and 5 % is our limit"));
    assertThat(objection(limited(0, null, null, null, Questions.usd(100)), FLAT))
        .hasValue("the worst night takes more than our cash of USD 100.00");
    Door most = new Door(Portion.of("0.7"), Base.NET, null);
    assertThat(objection(limited(0, null, Portion.of("0.6"), null, null), most))
        .hasValue("they give away 70 %, and 60 % is our limit");
    assertThat(objection(limited(0, null, Portion.of("0.7"), null, null), most)).isEmpty();
  }

  @Test
  void limitsThatAreKeptAreNoObjection() {
    PromoterSide wide =
        limited(0, Questions.usd(10_000), Portion.ALL, Portion.of("0.5"), Questions.usd(20_000));
    assertThat(objection(wide, FLAT)).isEmpty();
  }
}
