package io.gigmate.core.compliance;

import java.util.function.Function;
import java.util.function.Predicate;

/** One demand of the law, of a platform or of the house, as a value with a version. */
public final class Rule {
  /** The reading of the rules that this version of the library carries. */
  static final String VERSION = "2026.1";

  private final String id;
  private final Regime regime;
  private final String demand;
  private final String citation;
  private final String version;
  private final Door door;
  private final Predicate<Inquiry> scope;
  private final Function<Inquiry, Verdict> check;

  private Rule(
      String id,
      Regime regime,
      String demand,
      String citation,
      Door door,
      Predicate<Inquiry> scope,
      Function<Inquiry, Verdict> check) {
    this.id = id;
    this.regime = regime;
    this.demand = demand;
    this.citation = citation;
    this.version = VERSION;
    this.door = door;
    this.scope = scope;
    this.check = check;
  }

  /** Who asks a rule. */
  public enum Door {
    /** The check of each message, before it is handed off. */
    MESSAGE("each message"),
    /** The page and the link by which somebody opts out. */
    OPT_OUT("the opt-out page"),
    /** What is exported or given to others. */
    EXPORT("each export"),
    /** What somebody wrote back. */
    REPLY("each reply"),
    /** A request about somebody's data, by its deadline. */
    DATA_REQUEST("each data request"),
    /** The figures of a campaign while it runs. */
    CAMPAIGN("each campaign");

    private final String title;

    Door(String title) {
      this.title = title;
    }

    /** Returns the name to show. */
    public String title() {
      return title;
    }
  }

  static Rule ofMessage(
      String id,
      Regime regime,
      String demand,
      String citation,
      Predicate<Inquiry> scope,
      Function<Inquiry, Verdict> check) {
    return new Rule(id, regime, demand, citation, Door.MESSAGE, scope, check);
  }

  static Rule elsewhere(String id, Regime regime, String demand, String citation, Door door) {
    return new Rule(
        id,
        regime,
        demand,
        citation,
        door,
        inquiry -> false,
        inquiry -> Verdict.review("is asked of " + door.title()));
  }

  /** Returns what names it, such as {@code CS-4}. */
  public String id() {
    return id;
  }

  /** Returns where it comes from. */
  public Regime regime() {
    return regime;
  }

  /** Returns what it asks for, in one sentence. */
  public String demand() {
    return demand;
  }

  /** Returns where that is written. */
  public String citation() {
    return citation;
  }

  /** Returns the version of this reading of it. */
  public String version() {
    return version;
  }

  /**
   * Returns whether it was compared with its primary text. None of this version was: the facts that
   * it follows state no date.
   */
  public Verification verification() {
    return Verification.NOT_VERIFIED;
  }

  /** Returns who asks it. */
  public Door door() {
    return door;
  }

  /** Answers whether the rule has anything to say of what is asked. */
  boolean covers(Inquiry inquiry) {
    return scope.test(inquiry);
  }

  /** Returns what the rule says. */
  Verdict ask(Inquiry inquiry) {
    return check.apply(inquiry);
  }

  @Override
  public String toString() {
    return id + "@" + version;
  }
}
