package io.gigmate.core.autonomy.phase;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.internal.Checks;
import org.joda.money.Money;

/**
 * Something that is about to happen without a person.
 *
 * @param kind of it
 * @param subject what it is about, such as {@code campaign spring}
 * @param undo whether it can be taken back
 * @param cost that it commits the operator to; zero where it costs nothing
 * @param loosens whether more happens without a person afterwards
 */
public record Act(Kind kind, String subject, Undo undo, Money cost, boolean loosens) {
  public Act {
    subject = Checks.text("subject of an act", subject, 500);
  }

  /** A kind of act, with the phase from which on it may happen without a person. */
  public enum Kind {
    /** Finding, scoring, planning and proposing. */
    PROPOSE(Phase.INTEGRATION, "nothing is switched off"),
    /** Shifting the contacts of an approved experiment between its variants. */
    TUNE(Phase.INTEGRATION, "auto_optimization_enabled must be true"),
    /** Learning from outcomes. */
    LEARN(Phase.INTEGRATION, "learning_mode_enabled must be true"),
    /** Sending a message of a campaign that a person approved. */
    SEND(Phase.LEARNING, "auto_outreach_enabled must be true"),
    /** Beginning a campaign. */
    BEGIN_CAMPAIGN(
        Phase.AUTONOMOUS,
        "auto_outreach_enabled must be true and outreach_requires_approval false"),
    /** Setting a price within its range. */
    SET_PRICE(Phase.FULL, "auto_optimization_enabled must be true");

    private final Phase from;
    private final String needs;

    Kind(Phase from, String needs) {
      this.from = from;
      this.needs = needs;
    }

    /** Returns the phase from which on it may happen without a person. */
    public Phase from() {
      return from;
    }

    /** Answers whether the settings have it switched on. */
    public boolean isOn(Configuration settings) {
      return switch (this) {
        case PROPOSE -> true;
        case TUNE, SET_PRICE -> settings.autoOptimizationEnabled();
        case LEARN -> settings.learningModeEnabled();
        case SEND -> settings.autoOutreachEnabled();
        case BEGIN_CAMPAIGN ->
            settings.autoOutreachEnabled() && !settings.outreachRequiresApproval();
      };
    }

    /** Returns which settings switch it on. */
    public String needs() {
      return needs;
    }
  }

  /** Whether an act can be taken back. */
  public enum Undo {
    /** All of it, at any time. */
    ALWAYS,
    /** It goes on until somebody stops it, and a cap bounds what happened by then. */
    STOPPABLE,
    /** Nothing brings it back: an erasure, a signature, something given away. */
    NEVER
  }
}
