package io.gigmate.testkit;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.Validity;
import io.gigmate.scoring.lead.Grade;
import io.gigmate.scoring.lead.LeadAssessment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Values for tests, all of them made up: {@code full…} has every part, with text that a careless
 * store would spoil, and {@code plain…} only the parts that must be there.
 */
public final class Fixtures {
  /** Text with quotes, a semicolon, a backslash, accents, another script and an emoji. */
  public static final String AWKWARD = "O'Malley's \"Röd; Hüs\" \\ -- 音楽 \uD83C\uDFB8 50%_";

  /** The zone of the sample market. */
  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** An evening in March 2026, to the microsecond. */
  public static final Instant EVENING = Instant.parse("2026-03-07T01:30:00.123456Z");

  private static final AtomicInteger TENANTS = new AtomicInteger();

  private Fixtures() {}

  /** Returns a tenant that no other test of this process has. */
  public static TenantId newTenantId() {
    return TenantId.of("tenant-" + TENANTS.incrementAndGet());
  }

  /** Returns a tenant in Texas. */
  public static Tenant tenant(TenantId id) {
    return Tenant.of(id, AWKWARD, CHICAGO);
  }

  /** Returns an account that signs in to the tenant. */
  public static Account account(String username, TenantId tenant) {
    return new Account(username, tenant, Role.INVESTOR, "$argon2id$v=19$" + AWKWARD);
  }

  /** Returns a venue with every part. */
  public static Venue fullVenue(String id) {
    return Venue.builder(VenueId.of(id), AWKWARD, CHICAGO, 1_000_000)
        .city(City.of("New Braunfels", "TX"))
        .location(GeoPoint.of(29.703_000_1, -98.124_5))
        .type("Dance Hall")
        .genres(List.of(Genre.of("Texas Country"), Genre.of("Americana"), Genre.of("R&B, Soul")))
        .build();
  }

  /** Returns a venue of which nothing is known that need not be. */
  public static Venue plainVenue(String id) {
    return Venue.builder(VenueId.of(id), "The Plain Room", ZoneId.of("UTC"), 1).build();
  }

  /** Returns an artist with every part. */
  public static Artist fullArtist(String id) {
    return Artist.builder(ArtistId.of(id), AWKWARD)
        .home(City.of("Austin", "TX"))
        .location(GeoPoint.of(30.2672, -97.7431))
        .genres(List.of(Genre.of("Blues"), Genre.of("Rock & Roll")))
        .expectedDraw(0)
        .build();
  }

  /** Returns an artist of whom nothing is known that need not be. */
  public static Artist plainArtist(String id) {
    return Artist.builder(ArtistId.of(id), "Nobody Yet").build();
  }

  /** Returns a prospect with every part. */
  public static Prospect fullProspect(String id) {
    return Prospect.builder(ProspectId.of(id), ProspectType.EVENT_PLANNER, AWKWARD)
        .businessName("Lone Oak Occasions, \"Ltd.\"")
        .contact(
            new ContactDetails(
                "booking@lone-oak.example",
                "+1 512 555 0142",
                "https://lone-oak.example/?a=1&b='2'",
                "1 Made-Up Road; Suite #5",
                "78701-0001"))
        .city(City.of("San Antonio", "TX"))
        .location(GeoPoint.of(29.4241, -98.4936))
        .provenance(
            new Provenance(
                "google_business",
                "https://maps.example/place?q=lone%20oak",
                Instant.parse("2026-03-01T23:59:59.999Z"),
                SourcePolicy.Way.LICENSED_API))
        .capacity(250)
        .genres(List.of(Genre.of("Jazz"), Genre.of("Folk")))
        .reach(new Reach(10_000_000_000L, 0.1 + 0.2, 0, LocalDate.of(2026, 3, 8), 1 / 3.0))
        .build();
  }

  /** Returns a prospect of whom nothing is known that need not be. */
  public static Prospect plainProspect(String id) {
    return Prospect.builder(ProspectId.of(id), ProspectType.FAN, "Somebody").build();
  }

  /** Returns a step with every part, by somebody whose words are awkward. */
  public static LeadStep fullStep(String prospect, LeadStatus status, Instant at) {
    return new LeadStep(ProspectId.of(prospect), status, at, AWKWARD, "e-mail", AWKWARD);
  }

  /** Returns an event with every part, two hours long from the start given. */
  public static Event fullEvent(String id, Instant start) {
    return Event.builder(EventId.of(id), VenueId.of("dance-hall"), ArtistId.of("act"), times(start))
        .template(TemplateId.of("Blues Wednesday"))
        .title(AWKWARD)
        .genre(Genre.of("Texas Country"))
        .price(Money.parse("USD 24.50"))
        .capacity(180)
        .status(EventStatus.ON_SALE)
        .build();
  }

  /** Returns a draft that was not made from a template, free of charge, in yen. */
  public static Event plainEvent(String id, Instant start) {
    return Event.builder(EventId.of(id), VenueId.of("plain"), ArtistId.of("act"), times(start))
        .title("A Show")
        .genre(Genre.of("Jazz"))
        .price(Money.zero(CurrencyUnit.JPY))
        .capacity(1)
        .build();
  }

  /** Returns an event template with every part. */
  public static EventTemplate fullTemplate(String id) {
    return new EventTemplate(
        TemplateId.of(id),
        "[[[SEASON]] [ARTIST] - " + AWKWARD,
        "Tonight: [ARTIST]!\nDoors of [VENUE] in [CITY] at eight.",
        Genre.of("Country"),
        PriceRange.of(Money.parse("USD 8.00"), Money.parse("USD 35.50")),
        50,
        300,
        List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        List.of("night", "evening"),
        Duration.ofMinutes(95),
        true,
        new Validity(LocalDate.of(2026, 3, 8), LocalDate.of(2028, 2, 29)),
        1 / 3.0);
  }

  /** Returns a switched-off template without a description. */
  public static EventTemplate plainTemplate(String id) {
    return new EventTemplate(
        TemplateId.of(id),
        "[ARTIST]",
        "",
        Genre.of("Jazz"),
        PriceRange.of(Money.zero(CurrencyUnit.JPY), Money.zero(CurrencyUnit.JPY)),
        1,
        1,
        List.of(DayOfWeek.SUNDAY),
        List.of("morning"),
        Duration.ofDays(1),
        false);
  }

  /** Returns an assessment of the prospect with this score, in two factors. */
  public static LeadAssessment assessment(String prospect, int points) {
    Explanation explanation =
        Explanation.of(
            Scale.POINTS,
            List.of(
                Factor.of("geographic relevance", points + 1, AWKWARD),
                Factor.of("activity", -1, "silent since 2025\n\"on a break\"")));
    return new LeadAssessment(
        ProspectId.of(prospect),
        Score.of(points),
        points >= 60,
        Grade.of(Score.of(points)),
        explanation,
        "lead-points-1",
        EVENING);
  }

  /** Returns an operation with every part. */
  public static Operation fullOperation(OperationKind kind) {
    return Operation.builder(kind, Instant.parse("2026-03-08T08:59:59.999Z"), "lead scorer")
        .subject(AWKWARD)
        .decision("12 qualified\nat 60 points or more")
        .rationale("they stand where the operator works")
        .rules(List.of("texas-hours-3", "consent-1", "consent-1"))
        .modelVersion("lead-points-1")
        .inputs(Digest.ofBytes(new byte[] {1, 2, 3}))
        .endedAt(Instant.parse("2026-03-08T09:00:01.234Z"))
        .error("the third source did not answer")
        .build();
  }

  /** Returns an operation with the parts that it must have. */
  public static Operation plainOperation(String subject) {
    return Operation.builder(OperationKind.DECISION, EVENING, "operator")
        .subject(subject)
        .decision("approved")
        .rationale("it was due")
        .build();
  }

  private static ShowTimes times(Instant start) {
    return new ShowTimes(
        start.minus(Duration.ofMinutes(30)), start, start.plus(Duration.ofHours(2)), CHICAGO);
  }
}
