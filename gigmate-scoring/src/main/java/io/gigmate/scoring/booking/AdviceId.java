package io.gigmate.scoring.booking;

/**
 * Identifies a piece of advice within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record AdviceId(String value) implements Comparable<AdviceId> {
  private static final int LONGEST = 100;

  public AdviceId {
    if (value.isEmpty()
        || value.length() > LONGEST
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "an advice id has 1 to 100 trimmed characters: '" + value + "'");
    }
  }

  /** Returns the identifier with this value. */
  public static AdviceId of(String value) {
    return new AdviceId(value);
  }

  @Override
  public int compareTo(AdviceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
