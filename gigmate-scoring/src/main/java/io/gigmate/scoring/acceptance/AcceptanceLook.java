package io.gigmate.scoring.acceptance;

import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.strategy.Strategy;
import java.util.List;

/** What is known, at one look, of what a tenant accepts. */
public final class AcceptanceLook {
  private final AcceptanceModel model;
  private final List<PastWord> words;
  private final HouseTraits traits;

  AcceptanceLook(AcceptanceModel model, List<PastWord> words, HouseTraits traits) {
    this.model = model;
    this.words = List.copyOf(words);
    this.traits = traits;
  }

  /** Returns the model that was learned. */
  public AcceptanceModel model() {
    return model;
  }

  /** Returns what was said so far, what teaches nothing included. */
  public List<PastWord> words() {
    return words;
  }

  /** Returns how likely advice on a night is to be accepted. */
  public Acceptance of(AdviceRecord advice) {
    return model.of(traits.of(advice));
  }

  /** Returns how likely a strategy is to be approved. */
  public Acceptance of(Strategy strategy) {
    return model.of(HouseTraits.of(strategy));
  }

  /** Returns how good such chances would have been. */
  public AcceptanceBacktest backtest() {
    return AcceptanceBacktest.of(words);
  }
}
