package io.gigmate.app.web;

import io.gigmate.adapters.http.Listing;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventStatus;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A show as its row on a page; the status stands there only where it is not the usual one, which is
 * announced; a proposal of the sample market says that it is one. Tickets sold stand there only
 * where a demonstration made them up.
 */
public record Show(
    LocalDate date,
    String isoStart,
    String time,
    String doors,
    String act,
    String billing,
    String room,
    String town,
    String price,
    String capacity,
    @Nullable String simulatedSold,
    @Nullable String status,
    boolean takesPlace) {
  private static final String PROPOSED = "Sample proposal";
  private static final Pattern LEADING_MARKS = Pattern.compile("^[\\s:\u2013\u2014-]+");

  static Show of(Listing listing) {
    Event event = listing.event();
    return new Show(
        event.times().date(),
        event.times().localStart().toOffsetDateTime().toString(),
        Wording.time(event.times().localStart()),
        Wording.time(event.times().localDoors()).replace(' ', '\u00a0'),
        listing.artist().name(),
        billing(event.title(), listing.artist().name()) + event.genre().name(),
        listing.venue().name(),
        Wording.town(listing.venue().city()),
        Wording.price(event.price()),
        Wording.count(event.capacity()),
        listing.simulated() == null ? null : Wording.count(listing.simulated().sold()),
        status(listing),
        event.takesPlace());
  }

  private static @Nullable String status(Listing listing) {
    EventStatus status = listing.event().status();
    if (listing.proposal() && listing.event().takesPlace()) {
      return PROPOSED;
    }
    return status == EventStatus.ANNOUNCED ? null : Wording.label(status.code());
  }

  /** Answers whether nobody has agreed to it. */
  public boolean proposed() {
    return PROPOSED.equals(status);
  }

  /** Returns what the title says beside the act's name, which stands in front of it anyway. */
  private static String billing(String title, String act) {
    String rest = title.startsWith(act) ? title.substring(act.length()) : title;
    String told = LEADING_MARKS.matcher(rest).replaceFirst("");
    return told.isEmpty() ? "" : told + " \u00b7 ";
  }
}
