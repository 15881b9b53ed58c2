package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that was seen and speaks for doing something. It says why now; what a strategy brings
 * is learned from outcomes only.
 *
 * @param id names it where it was seen, such as the id of an item of market intelligence
 * @param kind what kind of thing
 * @param summary in a sentence, without anybody's contact
 * @param strength how strongly it speaks, 0 to 1
 * @param seenAt when
 */
public record Evidence(
    String id, EvidenceKind kind, String summary, double strength, Instant seenAt) {
  private static final Duration HALF_LIFE = Duration.ofDays(30);

  public Evidence {
    TextChecks.id("evidence id", id);
    summary = TextChecks.text("summary of evidence", summary, 500);
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength must lie in 0..1: " + strength);
    }
    seenAt = seenAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns how strongly it still speaks: half as strongly every 30 days. */
  public double strengthAt(Instant now) {
    double halves = (double) Duration.between(seenAt, now).toMillis() / HALF_LIFE.toMillis();
    return strength * Math.pow(0.5, Math.max(0, halves));
  }

  /** Returns how strongly they speak together: one less the product of what each leaves open. */
  static double together(List<Evidence> all, Instant now) {
    double open = 1;
    for (Evidence one : all) {
      open *= 1 - one.strengthAt(now);
    }
    return 1 - open;
  }
}
