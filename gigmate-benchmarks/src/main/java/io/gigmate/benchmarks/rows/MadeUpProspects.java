package io.gigmate.benchmarks.rows;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Prospects as an export has them, made up: what is mostly known is known, the rest is not. */
final class MadeUpProspects {
  private static final List<City> CITIES =
      List.of(
          City.of("Austin", "TX"),
          City.of("San Antonio", "TX"),
          City.of("Houston", "TX"),
          City.of("Dallas", "TX"),
          City.of("New Braunfels", "TX"));
  private static final List<Genre> GENRES =
      List.of(
          Genre.of("Texas Country"),
          Genre.of("Blues"),
          Genre.of("Jazz"),
          Genre.of("Folk"),
          Genre.of("Metal"),
          Genre.of("Tejano"));
  private static final List<ProspectType> TYPES = List.of(ProspectType.values());
  private static final Instant OBTAINED = Instant.parse("2026-03-01T12:00:00Z");

  private MadeUpProspects() {}

  /** Returns so many, each time the same. */
  static List<Prospect> some(int count) {
    SplittableRandom dice = new SplittableRandom(10);
    return IntStream.range(0, count).mapToObj(i -> one(i, dice)).toList();
  }

  /** Returns these with more followers. */
  static List<Prospect> grown(List<Prospect> prospects) {
    return prospects.stream().map(MadeUpProspects::grown).toList();
  }

  private static Prospect grown(Prospect one) {
    Reach reach = one.reach();
    Long followers = reach.followers();
    return Prospect.builder(one.id(), one.type(), one.name())
        .businessName(one.businessName())
        .contact(one.contact())
        .city(one.city())
        .provenance(one.provenance())
        .capacity(one.capacity())
        .genres(one.genres())
        .reach(
            new Reach(
                followers == null ? null : (Long) (followers + 1),
                reach.engagementRate(),
                reach.postsLast90Days(),
                reach.lastActive(),
                reach.showsPerMonth()))
        .build();
  }

  private static Prospect one(int i, SplittableRandom dice) {
    int first = dice.nextInt(GENRES.size());
    int second = dice.nextInt(GENRES.size());
    return Prospect.builder(
            ProspectId.of("prospect-" + (1_000_000 + i)),
            TYPES.get(i % TYPES.size()),
            "The Made-Up Band No. " + i)
        .contact(new ContactDetails("booking@band-" + i + ".example", null, null, null, null))
        .city(CITIES.get(dice.nextInt(CITIES.size())))
        .provenance(
            new Provenance(
                "google_business", null, OBTAINED.plusSeconds(i), SourcePolicy.Way.LICENSED_API))
        .capacity(50 + dice.nextInt(950))
        .genres(
            first == second
                ? List.of(GENRES.get(first))
                : List.of(GENRES.get(first), GENRES.get(second)))
        .reach(
            new Reach(
                (long) dice.nextInt(100_000),
                dice.nextInt(1000) / 10_000.0,
                dice.nextInt(60),
                LocalDate.of(2026, 1, 1).plusDays(dice.nextInt(60)),
                dice.nextInt(80) / 10.0))
        .build();
  }
}
