package io.gigmate.app.web;

import io.gigmate.app.web.ArtistCard.Fact;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceGrounds.Expected;
import io.gigmate.scoring.booking.AdviceGrounds.Other;
import io.gigmate.scoring.booking.AdviceGrounds.PastShow;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingRisk;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.TrackRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of advice stood on when it was given, as it opens on a page.
 *
 * @param kept whether it was kept with the advice; older advice has nothing but its link
 * @param log where the entry of the log stands
 * @param forecast where the number of people comes from
 */
public record GroundsView(
    boolean kept,
    String log,
    String terms,
    String reason,
    List<Fact> parts,
    List<Fact> others,
    String forecast,
    List<Fact> comparable,
    List<Fact> risks,
    List<String> changes,
    List<Fact> assumed,
    List<Fact> absent) {
  static GroundsView of(AdviceRecord record, Map<VenueId, Venue> rooms, TrackRecord track) {
    AdviceGrounds grounds = record.said().grounds();
    String log = LogPages.PATH + "?text=" + record.id();
    return grounds == null ? unknown(log) : of(grounds, log, rooms, new LossChance(track));
  }

  private static GroundsView unknown(String log) {
    return new GroundsView(
        false, log, "", "", List.of(), List.of(), "", List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  private static GroundsView of(
      AdviceGrounds grounds, String log, Map<VenueId, Venue> rooms, LossChance loss) {
    return new GroundsView(
        true,
        log,
        terms(grounds.terms()),
        Wording.label(grounds.reason()),
        grounds.parts().stream().map(GroundsView::part).toList(),
        grounds.others().stream().map(other -> other(other, rooms, loss)).toList(),
        AdviceView.confidence(grounds.forecast().confidence()),
        grounds.forecast().comparable().stream().map(GroundsView::show).toList(),
        grounds.risks().stream().map(GroundsView::risk).toList(),
        grounds.changes(),
        facts(grounds.assumed()),
        facts(grounds.absent()));
  }

  private static String terms(@Nullable String shorthand) {
    return shorthand == null ? "" : shorthand;
  }

  private static Fact part(BookingScore.Part part) {
    return new Fact(
        Wording.label(part.part().code()) + ", " + Wording.count(part.points(), "point", "points"),
        part.evidence());
  }

  private static Fact other(Other other, Map<VenueId, Venue> rooms, LossChance loss) {
    Venue room = rooms.get(other.venue());
    Expected expected = other.expected();
    return new Fact(
        Wording.count(other.score().points(), "point", "points") + ": " + other.terms(),
        (room == null ? other.venue().value() : room.name())
            + ", "
            + Wording.day(other.date())
            + "; "
            + NightCard.result(expected.profit(), expected.profit80())
            + ", "
            + loss.sentence(expected.lossProbability())
            + "; "
            + NightCard.people(expected.attendance(), expected.interval80()));
  }

  private static Fact show(PastShow show) {
    return new Fact(
        Stream.of(show.date().toString(), show.artist(), show.place())
            .filter(part -> part != null)
            .collect(Collectors.joining(", ")),
        Wording.count(show.attendance(), "person", "people"));
  }

  private static Fact risk(BookingRisk risk) {
    return new Fact(
        Wording.label(risk.name()) + ", " + Wording.percent(risk.probability()),
        "costs "
            + AdviceView.signed(risk.cost())
            + "; "
            + risk.mitigation()
            + "; "
            + risk.evidence()
            + "; "
            + AdviceView.confidence(risk.confidence()));
  }

  private static List<Fact> facts(List<Absence> absences) {
    return absences.stream().map(each -> new Fact(Wording.label(each.what()), each.why())).toList();
  }
}
