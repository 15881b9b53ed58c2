package io.gigmate.app.web;

import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.ProfitInterval;
import io.gigmate.scoring.booking.TrackRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A night that was asked about, as a recommendation that waits for a word.
 *
 * @param path of the artist's page
 * @param ask where the same night is asked about again
 * @param grounds what the advice stood on
 * @param likely to be taken, by what was decided before
 */
public record NightCard(
    String id,
    String artist,
    String path,
    String ask,
    String night,
    String verdict,
    boolean books,
    int score,
    String confidence,
    String people,
    String result,
    String loss,
    GroundsView grounds,
    LikelyView likely,
    String asked) {
  static NightCard of(
      AdviceRecord record,
      String artist,
      Map<VenueId, Venue> rooms,
      TrackRecord track,
      LikelyView likely,
      String asked) {
    AdviceRecord.Said said = record.said();
    Venue room = rooms.get(record.venue());
    String path = ArtistCard.path(record.artist().value());
    return new NightCard(
        record.id().value(),
        artist,
        path,
        path + "?venue=" + encoded(record.venue().value()) + "&date=" + record.date() + "#ask",
        Wording.day(record.date()) + ", " + (room == null ? record.venue().value() : room.name()),
        AdviceView.verdict(said.verdict()),
        said.verdict() != BookingVerdict.DO_NOT_BOOK,
        said.score().points(),
        AdviceView.confidence(track.confidence(said.verdict())),
        people(said.expectedAttendance(), said.interval80()),
        result(said.expectedProfit(), said.profit80()),
        new LossChance(track).sentence(said.lossProbability()),
        GroundsView.of(record, rooms, track),
        likely,
        asked);
  }

  /** Says how many people are expected, and between which numbers. */
  static String people(double expected, AttendanceInterval interval) {
    return Wording.count(Math.round(expected))
        + " people, "
        + Wording.count(Math.round(interval.lower()))
        + " to "
        + Wording.count(Math.round(interval.upper()))
        + " in 8 of 10 nights";
  }

  /** Says what is expected to be left, and between which amounts. */
  static String result(Money expected, @Nullable ProfitInterval interval) {
    return AdviceView.signed(expected) + " expected" + between(interval);
  }

  /** Says which amounts eight of ten nights lie between, where that was kept. */
  private static String between(@Nullable ProfitInterval interval) {
    return interval == null
        ? ""
        : ", "
            + AdviceView.signed(interval.lower())
            + " to "
            + AdviceView.signed(interval.upper())
            + " in 8 of 10 nights";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
