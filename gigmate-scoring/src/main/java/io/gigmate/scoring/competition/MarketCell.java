package io.gigmate.scoring.competition;

import io.gigmate.core.genre.Genre;
import java.time.DayOfWeek;
import java.util.Comparator;

/**
 * A part of the market: what is played, on which day of the week, in rooms of which size.
 *
 * @param genre what is played
 * @param weekday when
 * @param size where
 */
public record MarketCell(Genre genre, DayOfWeek weekday, RoomSize size)
    implements Comparable<MarketCell> {
  private static final Comparator<MarketCell> ORDER =
      Comparator.comparing(MarketCell::genre)
          .thenComparing(MarketCell::size)
          .thenComparing(MarketCell::weekday);

  @Override
  public int compareTo(MarketCell other) {
    return ORDER.compare(this, other);
  }
}
