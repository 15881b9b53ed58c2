package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;

/**
 * A show that could be.
 *
 * @param event the show, as a draft
 * @param points what it would add to the calendar as it is
 */
public record Alternative(Event event, double points) {}
