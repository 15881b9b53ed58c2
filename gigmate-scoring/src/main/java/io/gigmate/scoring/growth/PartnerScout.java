package io.gigmate.scoring.growth;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through prospects and the house's own rooms for those with whom a partnership would fit:
 * press and radio, sponsors, who books for occasions, and other rooms. Acts and fans are not asked
 * to be partners. Nobody is kept by being found: a person does that.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class PartnerScout {
  private static final Set<ProspectType> ASKED =
      Set.of(
          ProspectType.MEDIA, ProspectType.SPONSOR, ProspectType.EVENT_PLANNER, ProspectType.VENUE);
  private static final int LONGEST_ID = 100;
  private static final Comparator<PartnerCandidate> BEST_FIRST =
      Comparator.comparingDouble((PartnerCandidate one) -> -one.fit().answer())
          .thenComparing(one -> one.partner().id())
          .thenComparing(one -> one.partner().name());

  private final Prospects prospects;
  private final Venues venues;
  private final Partners partners;
  private final InstantSource clock;

  /** Creates the scout on its ports. */
  public PartnerScout(Prospects prospects, Venues venues, Partners partners, InstantSource clock) {
    this.prospects = prospects;
    this.venues = venues;
    this.partners = partners;
    this.clock = clock;
  }

  /**
   * Returns those who fit at all and are no partner yet, the best first.
   *
   * @param genres ours
   * @param towns ours
   * @param by who looks
   */
  public List<PartnerCandidate> candidates(
      TenantId tenant, List<Genre> genres, List<String> towns, String by) {
    return candidates(tenant, genres, towns, by, Integer.MAX_VALUE).best();
  }

  /**
   * Returns up to so many of those who fit at all and are no partner yet, the best first, and how
   * many they are; of many prospects, no more than that are in memory.
   *
   * @param genres ours
   * @param towns ours
   * @param by who looks
   * @param most how many at the most
   */
  public PartnerCandidates candidates(
      TenantId tenant, List<Genre> genres, List<String> towns, String by, int most) {
    Queue<PartnerCandidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    long[] total = {0};
    forEach(
        tenant,
        genres,
        towns,
        by,
        one -> {
          total[0]++;
          worstFirst.add(one);
          if (worstFirst.size() > most) {
            worstFirst.remove();
          }
        });
    return new PartnerCandidates(worstFirst.stream().sorted(BEST_FIRST).toList(), total[0]);
  }

  /** Returns the candidate of this id, if there still is one. */
  public Optional<PartnerCandidate> candidate(
      TenantId tenant, PartnerId id, List<Genre> genres, List<String> towns, String by) {
    List<PartnerCandidate> found = new ArrayList<>();
    forEach(
        tenant,
        genres,
        towns,
        by,
        one -> {
          if (one.partner().id().equals(id)) {
            found.add(one);
          }
        });
    return found.stream().min(BEST_FIRST);
  }

  private void forEach(
      TenantId tenant,
      List<Genre> genres,
      List<String> towns,
      String by,
      Consumer<PartnerCandidate> each) {
    Set<String> known =
        partners.all(tenant).stream()
            .flatMap(one -> Stream.of(one.id().value(), folded(one.name())))
            .collect(Collectors.toSet());
    Consumer<Sketch> look =
        sketch -> {
          PartnerCandidate one = sketch.toCandidate(genres, towns);
          if (one.fit().answer() > 0
              && !known.contains(one.partner().id().value())
              && !known.contains(folded(one.partner().name()))) {
            each.accept(one);
          }
        };
    prospects.forEach(
        tenant,
        one -> {
          if (ASKED.contains(one.type())) {
            look.accept(of(one, by));
          }
        });
    venues.all(tenant).forEach(one -> look.accept(of(one, by)));
  }

  /** Returns under which id a prospect becomes a partner. */
  public static PartnerId idOfProspect(String prospect) {
    return PartnerId.of(cut("prospect:" + prospect));
  }

  private static String cut(String id) {
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).strip();
  }

  private Sketch of(Prospect one, String by) {
    String business = one.businessName();
    return new Sketch(
        idOfProspect(one.id().value()).value(),
        business == null ? one.name() : business,
        one.type().code(),
        one.genres(),
        one.city(),
        by);
  }

  private Sketch of(Venue one, String by) {
    return new Sketch("venue:" + one.id(), one.name(), "own room", one.genres(), one.city(), by);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** What is known of somebody, before they are anything to us. */
  private final class Sketch {
    private final String id;
    private final String name;
    private final String kind;
    private final List<Genre> genres;
    private final @Nullable City city;
    private final String by;

    Sketch(
        String id, String name, String kind, List<Genre> genres, @Nullable City city, String by) {
      this.id = cut(id);
      this.name = name;
      this.kind = kind;
      this.genres = genres;
      this.city = city;
      this.by = by;
    }

    PartnerCandidate toCandidate(List<Genre> ours, List<String> towns) {
      Partner partner =
          Partner.found(
              PartnerId.of(id),
              name,
              genres,
              city == null ? List.of() : List.of(townOf(city, towns)),
              by,
              "found among our own records: " + kind,
              clock.instant());
      return new PartnerCandidate(partner, kind, partner.fit(ours, towns));
    }
  }

  /** As we write the town, where it is one of ours: focus areas may carry their state. */
  private static String townOf(City city, List<String> ours) {
    String whole = city.name() + ", " + city.state();
    return ours.stream()
        .filter(
            town -> folded(town).equals(folded(city.name())) || folded(town).equals(folded(whole)))
        .findFirst()
        .orElse(city.name());
  }
}
