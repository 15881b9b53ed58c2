package io.gigmate.scoring.strategy;

import java.util.Locale;

/** Where a strategy stands; it moves forward only, and by a person up to its start. */
public enum StrategyState {
  /** Drawn up; nothing happens until a person says so. */
  PROPOSED,
  /** A person said that it may run. */
  APPROVED,
  /** A person said that it may not, and why. */
  DECLINED,
  /** It runs. */
  RUNNING,
  /** It is over, and what it brought is known. */
  MEASURED,
  /** Later forecasts go by what it brought, too. */
  LEARNED;

  /** Answers whether it may still run or runs: of each play, one at a time is so. */
  public boolean isOpen() {
    return this == PROPOSED || this == APPROVED || this == RUNNING;
  }

  /** Answers whether this may follow directly on the other. */
  boolean follows(StrategyState before) {
    return switch (this) {
      case PROPOSED -> false;
      case APPROVED -> before == PROPOSED;
      case DECLINED -> before == PROPOSED || before == APPROVED;
      case RUNNING -> before == APPROVED;
      case MEASURED -> before == RUNNING;
      case LEARNED -> before == MEASURED;
    };
  }

  /** Returns the name that files and tables carry, such as {@code proposed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of this code. */
  public static StrategyState parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
