package io.gigmate.scoring.booking;

/**
 * What somebody who looked at it says of a night.
 *
 * @param favour 0 for all against it to 1 for all in favour
 * @param evidence why
 */
public record View(double favour, String evidence) {
  public View {
    if (!(favour >= 0 && favour <= 1) || evidence.isBlank()) {
      throw new IllegalArgumentException(
          "a view lies in 0..1 and has a reason: " + favour + ", '" + evidence + "'");
    }
  }
}
