package io.gigmate.app.web;

import io.gigmate.adapters.http.Listing;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventStatus;
import java.time.LocalDate;

/** A show as its row on a page. */
public record Show(
    LocalDate date,
    String isoStart,
    String time,
    String doors,
    String title,
    String act,
    String genre,
    String room,
    String town,
    String price,
    String capacity,
    String status,
    boolean takesPlace) {
  static Show of(Listing listing) {
    Event event = listing.event();
    return new Show(
        event.times().date(),
        event.times().localStart().toOffsetDateTime().toString(),
        Wording.time(event.times().localStart()),
        Wording.time(event.times().localDoors()),
        event.title(),
        listing.artist().name(),
        event.genre().name(),
        listing.venue().name(),
        Wording.town(listing.venue().city()),
        Wording.price(event.price()),
        Wording.count(event.capacity()),
        Wording.label(event.status().code()),
        event.status() != EventStatus.CANCELLED);
  }
}
