package io.gigmate.app.web;

import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.TrackRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What was advised before, and what came of it. */
public record PastAdvice(
    String id,
    String night,
    String said,
    String expected,
    String decision,
    String result,
    GroundsView grounds,
    boolean open,
    boolean booked) {
  static PastAdvice of(
      AdviceRecord record, Map<VenueId, Venue> rooms, LocalDate today, TrackRecord track) {
    Venue room = rooms.get(record.venue());
    Decision decision = record.decision();
    return new PastAdvice(
        record.id().value(),
        record.date() + ", " + (room == null ? record.venue().value() : room.name()),
        Wording.label(record.said().verdict().code()) + ", " + record.said().score() + " points",
        "%s people (%s to %s), %s"
            .formatted(
                Wording.count(Math.round(record.said().expectedAttendance())),
                Wording.count(Math.round(record.said().interval80().lower())),
                Wording.count(Math.round(record.said().interval80().upper())),
                AdviceView.signed(record.said().expectedProfit())),
        decision == null ? "" : words(decision),
        record.result() == null ? "" : words(record.result()),
        GroundsView.of(record, rooms, track),
        record.result() == null && !record.date().isBefore(today),
        record.result() == null && decision != null && decision.booked());
  }

  private static String words(Decision decision) {
    return Wording.label(decision.answer().code())
        + (decision.until() == null ? "" : " until " + decision.until())
        + (decision.note() == null ? "" : ": " + decision.note())
        + ", by "
        + decision.by();
  }

  private static String words(Result result) {
    return (result.cancelled()
            ? "Cancelled"
            : Wording.count(result.attendance(), "person", "people") + " came")
        + ", "
        + AdviceView.signed(result.profit());
  }

  /** Returns how good advice was, over all artists. */
  static String calibration(TrackRecord track) {
    String words = track.inWords().orElse("no night that was advised on has a result");
    return track.nights() < TrackRecord.FEWEST
        ? "Not enough data yet, it takes %d nights with a result: %s."
            .formatted(TrackRecord.FEWEST, words)
        : Wording.label(words) + ".";
  }

  /** Returns what was said beside what was seen; nothing below the nights that it takes. */
  static List<ArtistCard.Fact> reliability(TrackRecord track) {
    return track.nights() < TrackRecord.FEWEST
        ? List.of()
        : track.reliability().stream()
            .map(
                fifth ->
                    new ArtistCard.Fact(
                        "A loss said in " + Wording.percent(fifth.said()),
                        "seen in %s of %s"
                            .formatted(
                                Wording.percent(fifth.seen()),
                                Wording.count(fifth.nights(), "night", "nights"))))
            .toList();
  }
}
