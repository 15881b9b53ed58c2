package io.gigmate.scoring.lead;

/**
 * What can be seen of a prospect and says something of its worth. Each has a strength between 0 and
 * 1; a model says for which factor it counts and where half of the strength is reached.
 */
public enum LeadSignal {
  /** People who follow it. */
  FOLLOWERS("followers", "followers"),
  /** The share of a following that reacts to a post. */
  ENGAGEMENT_RATE("engagement_rate", "engagement rate"),
  /** Posts in 90 days. */
  POSTS("posts_last_90d", "posts"),
  /** Shows that it plays or puts on in a month. */
  SHOWS("shows_per_month", "shows a month"),
  /**
   * Its last sign of life. Half of the strength is gone after so many days, from this and from the
   * other signals that fade.
   */
  LAST_ACTIVE("last_active", "last sign of life"),
  /** Whether one of its genres is of interest: all of the strength or nothing. */
  GENRES("genres", "genres"),
  /** How many people its room holds; nothing below the smallest room of interest. */
  CAPACITY("capacity", "capacity");

  private final String code;
  private final String label;

  LeadSignal(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** Returns the name that files carry: the column in which the table of prospects has it. */
  public String code() {
    return code;
  }

  /** Returns the name that people read. */
  public String label() {
    return label;
  }

  /** Answers whether more of it never lowers a score; the later day counts as more. */
  public boolean isMonotone() {
    return this != GENRES;
  }

  /** Answers whether the model has to say where half of the strength is reached. */
  public boolean isGraded() {
    return this != GENRES;
  }

  /**
   * Answers whether it is a deed that says less the longer it is ago: posts and shows, counted up
   * to the last sign of life, fade from then on.
   */
  public boolean isFading() {
    return this == POSTS || this == SHOWS;
  }

  /** Returns the signal of this code. */
  public static LeadSignal parse(String code) {
    return Codes.parse("signal", values(), LeadSignal::code, code);
  }
}
