package io.gigmate.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of the leads.
 *
 * @param reasons how many there are, and how much each weighs
 * @param toDecide pairs of records that may be one lead
 * @param later whether these are not the first of them
 * @param next where the next ones are, where there are some
 * @param asleep those of the best that are not asked about until a day
 */
public record LeadBoard(
    long qualified,
    int threshold,
    long total,
    String reasons,
    String toDecide,
    boolean later,
    @Nullable String next,
    List<LeadCard> leads,
    List<LeadCard> asleep,
    PipelineBoard pipeline) {}
