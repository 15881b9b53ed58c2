package io.gigmate.core.compliance;

/** Where a rule comes from. */
public enum Regime {
  /** 15 USC 7702 to 7706 and 16 CFR 316: electronic mail. */
  CAN_SPAM("CAN-SPAM"),
  /** 47 USC 227, 47 CFR 64.1200 and the states: calls and texts. */
  TCPA("TCPA"),
  /** Regulation (EU) 2016/679, directive 2002/58/EC and their British twins. */
  EUROPE("GDPR, ePrivacy, PECR"),
  /** Cal. Civ. Code 1798.100 and 11 CCR 7000 onwards. */
  CALIFORNIA("CCPA/CPRA"),
  /** S.C. 2010, c. 23: Canada. */
  CASL("CASL"),
  /** What mailbox providers demand, and the formats of mail. */
  MAILBOX("Mailbox providers"),
  /** The terms of social platforms. */
  PLATFORM("Platforms"),
  /** What the operator demands of itself. */
  HOUSE("House");

  private final String title;

  Regime(String title) {
    this.title = title;
  }

  /** Returns the name to show. */
  public String title() {
    return title;
  }
}
