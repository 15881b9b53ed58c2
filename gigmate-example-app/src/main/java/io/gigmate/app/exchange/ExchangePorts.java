package io.gigmate.app.exchange;

import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Events;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.constraint.StandingRules;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scheduling.template.EventTemplates;
import io.gigmate.scoring.talent.series.MetricReadings;

/**
 * Where it is kept what comes in and goes out.
 *
 * @param tenants whose days begin where
 * @param prospects as their sources described them
 * @param venues rooms
 * @param artists acts
 * @param templates kinds of show
 * @param events shows
 * @param results what shows sold
 * @param rules the days on which rooms and acts are taken
 * @param metrics what was counted of artists
 */
public record ExchangePorts(
    Tenants tenants,
    Prospects prospects,
    Venues venues,
    Artists artists,
    EventTemplates templates,
    Events events,
    ShowResults results,
    StandingRules rules,
    MetricReadings metrics) {}
