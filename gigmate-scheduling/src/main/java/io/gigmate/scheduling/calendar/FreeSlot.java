package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;
import java.util.List;

/**
 * A part of a day in which a room could put on a show and has none.
 *
 * @param venue the room
 * @param date by its clock
 * @param slot the name of the time slot
 * @param templates what the show could be made from, by id
 */
public record FreeSlot(VenueId venue, LocalDate date, String slot, List<TemplateId> templates) {
  public FreeSlot {
    templates = List.copyOf(templates);
  }
}
