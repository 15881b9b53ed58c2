package io.gigmate.scoring.growth;

import io.gigmate.scoring.internal.text.TextChecks;
import java.util.Comparator;
import java.util.Locale;

/**
 * A room or an act that uses the platform.
 *
 * @param kind which of the two
 * @param id of the room or the act
 */
public record Member(Kind kind, String id) implements Comparable<Member> {
  /** What a member is. */
  public enum Kind {
    /** A room. */
    VENUE,
    /** An act. */
    ARTIST;

    /** Returns the name that files and tables carry, such as {@code venue}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of this code. */
    public static Kind parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Member {
    TextChecks.id("member id", id);
  }

  @Override
  public int compareTo(Member other) {
    return Comparator.comparing(Member::kind).thenComparing(Member::id).compare(this, other);
  }

  @Override
  public String toString() {
    return kind.code() + " " + id;
  }
}
