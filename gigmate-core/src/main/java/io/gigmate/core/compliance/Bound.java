package io.gigmate.core.compliance;

import java.time.LocalDate;

/** A number in a rule, and which way of changing it is stricter. */
public enum Bound {
  /** CS-5: days that the opt-out works after sending, at least. */
  OPT_OUT_DAYS("CS-5", 30, true),
  /** CL-4: days that the sender's contact works after sending, at least. */
  CONTACT_DAYS("CL-4", 60, true),
  /** TC-3: days that the national do-not-call list is old, at most. */
  DNC_LIST_DAYS("TC-3", 31, false),
  /** CL-2: months that a purchase implies consent, at most. */
  PURCHASE_MONTHS("CL-2", 24, false),
  /** CL-2: months that an inquiry implies consent, at most. */
  INQUIRY_MONTHS("CL-2", 6, false),
  /** MB-2: messages a day from which on mailbox providers treat the sender as bulk. */
  BULK_A_DAY("MB-2", 5000, false),
  /** The day, as days since 1970, from which on any STOP stops texts of every category. */
  REVOKE_ALL_FROM("TC-8", Math.toIntExact(LocalDate.of(2027, 1, 31).toEpochDay()), false);

  private final String rule;
  private final int standard;
  private final boolean higherIsStricter;

  Bound(String rule, int standard, boolean higherIsStricter) {
    this.rule = rule;
    this.standard = standard;
    this.higherIsStricter = higherIsStricter;
  }

  /** Returns the id of the rule that it belongs to. */
  public String rule() {
    return rule;
  }

  /** Returns the value that the law states. */
  public int standard() {
    return standard;
  }

  /** Answers whether going from one value to the other lets more messages leave. */
  public boolean loosens(int from, int to) {
    return higherIsStricter ? to < from : to > from;
  }
}
