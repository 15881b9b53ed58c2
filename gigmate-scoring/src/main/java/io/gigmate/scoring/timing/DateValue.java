package io.gigmate.scoring.timing;

import io.gigmate.core.explain.Explanation;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a show on a date is worth.
 *
 * @param date the date
 * @param heads people expected, no more than fit into the room
 * @param fee that the artist asks for the date
 * @param value what is left after the fee and the costs of the night; negative where it loses
 * @param explanation the reasons: they multiply up to the income for each unit of the fee
 */
public record DateValue(
    LocalDate date, double heads, Money fee, Money value, Explanation explanation) {}
