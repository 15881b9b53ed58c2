package io.gigmate.scoring.attendance;

import io.gigmate.scoring.internal.attendance.ShowRow;
import java.math.BigDecimal;
import java.util.List;

/** Turns shows into what the numerics read. */
final class ShowRows {
  private ShowRows() {}

  /** Returns the row of a show that is still to come. */
  static ShowRow of(Show show) {
    return of(show, Double.NaN);
  }

  static ShowRow of(Show show, double attendance) {
    ShowPlace place = show.place();
    String artist = show.artist();
    SupportActs support = show.supportActs();
    Integer capacity = show.capacity();
    BigDecimal price = show.ticketPrice();
    String venue = place == null ? "" : place.name();
    return new ShowRow(
        show.id().value(),
        (int) show.date().toEpochDay(),
        venue,
        place == null ? "" : place.town().orElse(""),
        // Where nobody says who plays, the room's shows are one series.
        artist == null ? "@" + venue : artist,
        show.genre() == null ? "" : show.genre().key(),
        support == null ? List.of() : support.names(),
        support == null ? Double.NaN : support.count(),
        capacity == null ? Double.NaN : capacity,
        show.performances(),
        price == null ? Double.NaN : price.doubleValue(),
        attendance,
        0);
  }
}
