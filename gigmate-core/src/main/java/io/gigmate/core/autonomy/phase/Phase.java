package io.gigmate.core.autonomy.phase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a tenant has come, the most careful phase first. */
public enum Phase {
  /** Everything that leaves is approved by a person. */
  INTEGRATION("Integration", "finds, scores, plans and proposes; a person approves what leaves"),
  /** Messages of approved campaigns leave by themselves. */
  LEARNING("Learning", "also sends the messages of campaigns that a person approved"),
  /** Campaigns begin by themselves. */
  AUTONOMOUS("Autonomous operation", "also begins campaigns, within every limit"),
  /** Prices are set as well. */
  FULL("Full management", "also sets prices, within their ranges");

  private final String title;
  private final String permits;

  Phase(String title, String permits) {
    this.title = title;
    this.permits = permits;
  }

  /** Returns the name to show. */
  public String title() {
    return title;
  }

  /** Returns what happens without a person from this phase on, in words. */
  public String permits() {
    return permits;
  }

  /** Returns the name that the API and the table carry, such as {@code integration}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the phase of this code. */
  public static Phase parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Returns the phase after this one; empty for the last. */
  public Optional<Phase> next() {
    List<Phase> all = List.of(values());
    int next = all.indexOf(this) + 1;
    return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
  }

  /** Answers whether this phase has come as far as the other, or farther. */
  public boolean reaches(Phase other) {
    return compareTo(other) >= 0;
  }
}
