package io.gigmate.scoring.match;

import java.util.Locale;

/** What is compared of two prospects, and on which levels they can agree, the worst first. */
public enum MatchField {
  /** The name; a business name counts as another name. */
  NAME(0, 7),
  /** The business behind both. */
  BUSINESS(1, 3),
  /** House number and street. */
  ADDRESS(2, 5),
  /** Town and state. */
  CITY(3, 4),
  /** Postal code. */
  POSTAL_CODE(4, 3),
  /** Phone number in E.164. */
  PHONE(5, 3),
  /** Mailbox. */
  EMAIL(6, 4),
  /** Registered domain, or the page on a shared host. */
  WEB(7, 2),
  /** Coordinates. */
  PLACE(8, 5),
  /** What it is to the platform. */
  TYPE(9, 2);

  /** Level of a field that one of the two lacks. */
  static final int MISSING = -1;

  private final int index;
  private final int levels;

  MatchField(int index, int levels) {
    this.index = index;
    this.levels = levels;
  }

  /** Where it stands in arrays and patterns. */
  int index() {
    return index;
  }

  int levels() {
    return levels;
  }

  /** Answers whether what it says depends on whether the towns agree. */
  boolean givenTown() {
    return this == ADDRESS || this == POSTAL_CODE || this == PLACE;
  }

  /** Returns the name that explanations carry, such as {@code postal code}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
