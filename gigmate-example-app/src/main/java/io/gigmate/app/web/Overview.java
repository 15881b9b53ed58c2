package io.gigmate.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the page of Mission Control. */
public record Overview(
    String today,
    String timeZone,
    Week.@Nullable Day nextDay,
    String shows,
    String rooms,
    List<Week> weeks,
    long qualified,
    int threshold,
    long leadTotal,
    String reasons,
    String toDecide,
    List<LeadCard> leads,
    PipelineBoard pipeline,
    RisingArtists rising,
    List<LogLine> log) {}
