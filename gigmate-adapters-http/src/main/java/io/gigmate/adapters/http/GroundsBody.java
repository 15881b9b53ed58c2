package io.gigmate.adapters.http;

import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceGrounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an advice stood on when it was given, as JSON; see {@link Bodies}. */
record GroundsBody(
    @Nullable String terms,
    String reason,
    List<AdviceBodies.Part> parts,
    List<AdviceBodies.Risk> risks,
    List<Other> alternatives,
    int knownShows,
    AdviceBodies.Sure forecast,
    List<PastShow> comparable,
    List<String> whatWouldChangeIt,
    List<Absence> assumed,
    List<Absence> absent) {
  static GroundsBody of(AdviceGrounds grounds) {
    return new GroundsBody(
        grounds.terms(),
        grounds.reason(),
        grounds.parts().stream().map(AdviceBodies.Part::of).toList(),
        grounds.risks().stream().map(AdviceBodies.Risk::of).toList(),
        grounds.others().stream().map(Other::of).toList(),
        grounds.forecast().knownShows(),
        AdviceBodies.Sure.of(grounds.forecast().confidence()),
        grounds.forecast().comparable().stream().map(PastShow::of).toList(),
        grounds.changes(),
        grounds.assumed(),
        grounds.absent());
  }

  /** Other terms, another date or another room; the amounts are in its currency. */
  record Other(
      String venueId,
      String date,
      String terms,
      int score,
      double expectedAttendance,
      double low80,
      double high80,
      String currency,
      String expectedProfit,
      String lowProfit,
      String highProfit,
      double lossProbability) {
    static Other of(AdviceGrounds.Other other) {
      AdviceGrounds.Expected expected = other.expected();
      return new Other(
          other.venue().value(),
          other.date().toString(),
          other.terms(),
          other.score().points(),
          expected.attendance(),
          expected.interval80().lower(),
          expected.interval80().upper(),
          expected.profit().getCurrencyUnit().getCode(),
          AdviceBodies.plain(expected.profit()),
          AdviceBodies.plain(expected.profit80().lower()),
          AdviceBodies.plain(expected.profit80().upper()),
          expected.lossProbability());
    }
  }

  record PastShow(String date, @Nullable String artist, @Nullable String place, int attendance) {
    static PastShow of(AdviceGrounds.PastShow show) {
      return new PastShow(show.date().toString(), show.artist(), show.place(), show.attendance());
    }
  }
}
