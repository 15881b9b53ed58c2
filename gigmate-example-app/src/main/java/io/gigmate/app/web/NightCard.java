package io.gigmate.app.web;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.ProfitInterval;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A night that was asked about, as a recommendation that waits for a word.
 *
 * @param path of the artist's page
 * @param ask where the same night is asked about again, with alternatives and all its data
 * @param reasons as the log keeps them
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
    List<String> reasons,
    LikelyView likely,
    String asked) {
  static NightCard of(
      AdviceRecord record,
      String artist,
      String room,
      Confidence confidence,
      List<String> reasons,
      LikelyView likely,
      String asked) {
    AdviceRecord.Said said = record.said();
    String path = ArtistCard.path(record.artist().value());
    return new NightCard(
        record.id().value(),
        artist,
        path,
        path + "?venue=" + encoded(record.venue().value()) + "&date=" + record.date() + "#ask",
        Wording.day(record.date()) + ", " + room,
        AdviceView.verdict(said.verdict()),
        said.verdict() != BookingVerdict.DO_NOT_BOOK,
        said.score().points(),
        AdviceView.confidence(confidence),
        Wording.count(Math.round(said.expectedAttendance()))
            + " people, "
            + Wording.count(Math.round(said.interval80().lower()))
            + " to "
            + Wording.count(Math.round(said.interval80().upper()))
            + " in 8 of 10 nights",
        AdviceView.signed(said.expectedProfit()) + " expected" + between(said.profit80()),
        "a loss in " + Wording.percent(said.lossProbability()) + " of such nights",
        reasons,
        likely,
        asked);
  }

  /** Says which amounts eight of ten nights lie between, where that was kept. */
  static String between(@Nullable ProfitInterval interval) {
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
