package io.gigmate.scheduling.demand;

import io.gigmate.core.event.TemplateId;
import org.joda.money.Money;

/**
 * A show that could be put on.
 *
 * @param template what it is made from
 * @param slot when it starts
 * @param price of a ticket
 */
public record ShowIdea(TemplateId template, String slot, Money price) {}
