package io.gigmate.app.web;

import io.gigmate.scoring.success.Reading;
import io.gigmate.scoring.success.Reading.Standing;
import io.gigmate.scoring.success.SuccessMeasure;

/**
 * A measure of success as it stands on its page.
 *
 * @param figure what was measured, or that it is not known
 * @param range the interval of it; empty where nothing was measured
 * @param low where the interval begins in a bar of 100
 * @param width how much of the bar it takes; none where nothing was measured
 * @param mark where the target is in the bar
 */
public record SuccessLine(
    String name,
    String promised,
    String standing,
    boolean reached,
    String figure,
    String range,
    String basis,
    int low,
    int width,
    int mark) {
  static SuccessLine of(SuccessMeasure measure, Reading reading) {
    String promised = Wording.percent(measure.target());
    int mark = (int) Math.round(100 * measure.target());
    String standing = words(reading.against(measure));
    boolean reached = reading.against(measure) == Standing.REACHED;
    return reading.fold(
        it -> {
          int from = bar(it.low());
          return new SuccessLine(
              name(measure),
              promised,
              standing,
              reached,
              percent(it.value()),
              percent(it.low()) + " to " + percent(it.high()) + " in 95 of 100 cases",
              Wording.label(it.basis()) + ".",
              from,
              Math.max(1, bar(it.high()) - from),
              mark);
        },
        few ->
            new SuccessLine(
                name(measure),
                promised,
                standing,
                false,
                "Not enough data yet",
                "",
                "It takes "
                    + Wording.count(few.needed())
                    + " "
                    + few.of()
                    + "; there are "
                    + Wording.count(few.cases())
                    + ".",
                0,
                0,
                mark),
        none ->
            new SuccessLine(
                name(measure),
                promised,
                standing,
                false,
                "Unknown",
                "",
                Wording.label(none.why()) + ".",
                0,
                0,
                mark));
  }

  /** Such as {@code 75%} or, for what has grown worse, {@code −20%}. */
  private static String percent(double share) {
    return (Math.round(100 * share) < 0 ? "\u2212" : "") + Wording.percent(Math.abs(share));
  }

  private static int bar(double share) {
    return (int) Math.round(100 * Math.max(0, Math.min(1, share)));
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case REACHED -> "kept";
      case MISSED -> "not kept";
      case OPEN -> "cannot be told yet";
    };
  }

  private static String name(SuccessMeasure measure) {
    return switch (measure) {
      case ATTENDANCE_WITHIN_TENTH -> "Attendance right to a tenth";
      case PRE_VIRAL_DISCOVERY -> "Artists found before they broke out";
      case FEWER_POOR_NIGHTS -> "Fewer nights that sell less than half";
      case RECOMMENDATIONS_BOOKED -> "Recommendations that were booked";
      case LEARNING_A_MONTH -> "Error that learning takes away in a month";
      case AUDIENCE_MATCH -> "Audience that fits the room";
    };
  }
}
