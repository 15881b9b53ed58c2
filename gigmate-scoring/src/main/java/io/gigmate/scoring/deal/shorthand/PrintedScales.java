package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Ratchet;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Scales as they are printed: {@code tiers marginal by net: from 0 60%, from 10000 70%}. */
final class PrintedScales {
  private final Tokens tokens;

  PrintedScales(Tokens tokens) {
    this.tokens = tokens;
  }

  List<DealTerms> tiered() {
    List<Band.Mode> modes = new ArrayList<>();
    if (tokens.take("marginal")) {
      modes.add(Band.Mode.MARGINAL);
    } else if (tokens.take("whole", "base")) {
      modes.add(Band.Mode.WHOLE_BASE);
    } else {
      modes.addAll(List.of(Band.Mode.values()));
    }
    tokens.expect("by");
    Metric metric = Words.metric(tokens);
    Base base = tokens.take("of") ? Words.knownBase(tokens) : null;
    tokens.expect(":");
    List<Band> bands = bands();
    Money guarantee = atLeast();
    List<DealTerms> ways = new ArrayList<>();
    for (Band.Mode mode : modes) {
      ways.add(new Tiered(metric, mode, bands, base, guarantee));
    }
    return ways;
  }

  List<DealTerms> ratchet() {
    tokens.expect("by");
    Metric metric = Words.metric(tokens);
    tokens.expect("of");
    Base base = Words.knownBase(tokens);
    tokens.expect(":");
    List<Band> bands = bands();
    Money guarantee = atLeast();
    ShareClauses tail = ShareClauses.of(base, tokens);
    return tail.terms(
        guarantee, (same, profit, place) -> new Ratchet(guarantee, base, metric, bands, profit));
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    do {
      int mark = tokens.mark();
      if (!bands.isEmpty() && tokens.takeAny("at least", "promoter profit")) {
        tokens.reset(mark);
        break;
      }
      tokens.expect("from");
      BigDecimal from = tokens.expectNumber();
      Portion share = tokens.share();
      if (share != null) {
        bands.add(new Band(from, new Pay.Share(share)));
      } else {
        Money amount = tokens.expectAmount();
        boolean each = tokens.take("per", "ticket");
        bands.add(new Band(from, each ? new Pay.PerTicket(amount) : new Pay.Amount(amount)));
      }
    } while (tokens.take(","));
    return bands;
  }

  private @Nullable Money atLeast() {
    tokens.take(",");
    return tokens.take("at", "least") ? tokens.expectAmount() : null;
  }
}
