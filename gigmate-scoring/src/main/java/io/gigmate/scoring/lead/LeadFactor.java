package io.gigmate.scoring.lead;

import java.util.Locale;

/** The five factors of a lead's score, in the order in which they are read. */
public enum LeadFactor {
  /** How much of what one needs to know of such a prospect is known. */
  PROFILE_COMPLETENESS,
  /** How large and how responsive its following is. */
  ENGAGEMENT,
  /** How near it is to where the operator works. */
  GEOGRAPHIC_RELEVANCE,
  /** What it did lately. */
  ACTIVITY,
  /** What it would be worth to the platform. */
  POTENTIAL_VALUE;

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String label = code.replace('_', ' ');

  /** Returns the name that files carry, such as {@code potential_value}. */
  public String code() {
    return code;
  }

  /** Returns the name that people read, such as {@code potential value}. */
  public String label() {
    return label;
  }

  /** Answers whether signals feed it; the profile and the place are read from fields instead. */
  public boolean isFedBySignals() {
    return this == ENGAGEMENT || this == ACTIVITY || this == POTENTIAL_VALUE;
  }

  /** Returns the factor of this code. */
  public static LeadFactor parse(String code) {
    return Codes.parse("factor", values(), LeadFactor::code, code);
  }
}
