package io.gigmate.scoring.success;

import java.util.function.Function;

/** What a measure says, or why it says nothing. */
public sealed interface Reading {
  /**
   * A share with the interval that holds the true one in 95 of 100 cases.
   *
   * @param value seen
   * @param low lower end of the interval
   * @param high upper end
   * @param cases how many it rests on
   * @param basis what was counted, in a sentence
   */
  record Measured(double value, double low, double high, long cases, String basis)
      implements Reading {
    public Measured {
      if (!(low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "a value lies in its interval: " + value + " in " + low + " to " + high);
      }
    }
  }

  /**
   * Too few cases to tell.
   *
   * @param cases how many there are
   * @param needed how many it takes
   * @param of what the cases are
   */
  record NotEnough(long cases, long needed, String of) implements Reading {}

  /**
   * Nothing that is kept tells.
   *
   * @param why in a sentence
   */
  record Untold(String why) implements Reading {}

  /** Answers by which of the three it is. */
  default <T> T fold(
      Function<Measured, T> measured,
      Function<NotEnough, T> notEnough,
      Function<Untold, T> untold) {
    if (this instanceof Measured it) {
      return measured.apply(it);
    }
    return this instanceof NotEnough it ? notEnough.apply(it) : untold.apply((Untold) this);
  }

  /** Answers how this stands to what was promised, as far as the interval allows to say. */
  default Standing against(SuccessMeasure measure) {
    return fold(
        it -> {
          if (it.low() >= measure.target()) {
            return Standing.REACHED;
          }
          return it.high() < measure.target() ? Standing.MISSED : Standing.OPEN;
        },
        none -> Standing.OPEN,
        none -> Standing.OPEN);
  }

  /** How a reading stands to what was promised. */
  enum Standing {
    /** The whole interval is there. */
    REACHED,
    /** The whole interval is below. */
    MISSED,
    /** It cannot be told yet. */
    OPEN
  }
}
