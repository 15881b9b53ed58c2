package io.gigmate.core.compliance;

import io.gigmate.core.compliance.CallingHours.Day;

/** A change of the book that may only make it stricter. */
public sealed interface Tightening {
  /** Returns what is changed, such as {@code OPT_OUT_DAYS} or {@code hours of TX on SATURDAY}. */
  String subject();

  /** Returns what holds from now on, such as {@code OPT_OUT_DAYS of CS-5: 45}. */
  String inWords();

  /**
   * Another number in a rule.
   *
   * @param bound which
   * @param value of it from now on
   */
  record Figure(Bound bound, int value) implements Tightening {
    @Override
    public String subject() {
      return bound + " of " + bound.rule();
    }

    @Override
    public String inWords() {
      return subject() + ": " + value;
    }
  }

  /**
   * Other hours in a state.
   *
   * @param state two letters
   * @param day kind of day
   * @param window from now on, for people and machines
   */
  record Hours(String state, Day day, DayWindow window) implements Tightening {
    @Override
    public String subject() {
      return "hours of " + state + " on " + day;
    }

    @Override
    public String inWords() {
      return subject() + ": " + window;
    }
  }

  /**
   * What a rule answers at least wherever it applies, such as REVIEW for every text.
   *
   * @param rule its id
   * @param least REVIEW or DENY
   */
  record AtLeast(String rule, Verdict.Kind least) implements Tightening {
    public AtLeast {
      if (least != Verdict.Kind.REVIEW && least != Verdict.Kind.DENY) {
        throw new IllegalArgumentException("a rule answers at least REVIEW or DENY: " + least);
      }
    }

    @Override
    public String subject() {
      return "answer of " + rule;
    }

    @Override
    public String inWords() {
      return subject() + ": at least " + least;
    }
  }
}
