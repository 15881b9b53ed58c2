package io.gigmate.scoring.booking;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well an artist, a room and a price fit together.
 *
 * @param parts what is known: genre, place, price band, and each dimension of the audiences
 * @param absent what is not, and why
 */
public record AudienceFit(List<Part> parts, List<Absence> absent) {
  public AudienceFit {
    parts = List.copyOf(parts);
    absent = List.copyOf(absent);
  }

  /**
   * One respect in which they fit or not.
   *
   * @param name such as {@code genre}
   * @param share 0 for not at all to 1
   * @param evidence what was seen
   */
  public record Part(String name, double share, String evidence) {
    public Part {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("the fit of " + name + " must lie in 0..1: " + share);
      }
    }
  }

  /** Returns the mean of the parts that are known; empty where none is. */
  public OptionalDouble share() {
    return parts.stream().mapToDouble(Part::share).average();
  }
}
