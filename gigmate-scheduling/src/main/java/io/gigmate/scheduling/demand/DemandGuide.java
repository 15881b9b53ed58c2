package io.gigmate.scheduling.demand;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.City;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.PlanGuide;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.objective.ExpectedValue;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/**
 * Hands to the calendar what was learned from a tenant's sales before the first day of the plan.
 *
 * <ul>
 *   <li>What a show is expected to be worth is what it brings beside a full room at the highest
 *       price of all templates.
 *   <li>How many shows of a template a week is to have follows its share, so that the floor is
 *       kept, by lot where that is less than one show; it counts as much as the expected value, or
 *       more where the objective says so.
 *   <li>A template with several slots starts in the one that was drawn.
 *   <li>Prices are those that bring most, within the template's range.
 * </ul>
 *
 * An act's own draw comes on top: its odds multiply those that were learned, and an act of unknown
 * draw changes nothing. With no sales the request stays as it is. This class is thread-safe where
 * its port is.
 */
public final class DemandGuide implements PlanGuide {
  /** Where a room's town is not known. */
  public static final String UNKNOWN_REGION = "elsewhere";

  private static final double SUREST_DRAW = 0.9;

  private final ShowResults results;
  private final SalesOrigin origin;
  private final DemandLearner learner;
  private final Function<Venue, String> region;

  /**
   * Creates a guide.
   *
   * @param results where sales are kept
   * @param origin which of them are learned from
   * @param learner how
   * @param region of a room, in the words in which the results say theirs; tens of them, not
   *     thousands
   */
  public DemandGuide(
      ShowResults results,
      SalesOrigin origin,
      DemandLearner learner,
      Function<Venue, String> region) {
    this.results = results;
    this.origin = origin;
    this.learner = learner;
    this.region = region;
  }

  /** Returns the town of a room as its region. */
  public static String town(Venue venue) {
    City city = venue.city();
    return city == null ? UNKNOWN_REGION : city.toString();
  }

  /** Returns what was learned before a day; from nothing, where nothing has sold. */
  public DemandModel model(TenantId tenant, Collection<EventTemplate> templates, LocalDate asOf) {
    return learner.learn(
        SalesHistory.of(origin, results.between(tenant, origin, LocalDate.EPOCH, asOf)),
        templates,
        asOf);
  }

  @Override
  public PlanRequest guide(TenantId tenant, PlanRequest request) {
    DemandModel model = model(tenant, request.templates(), request.start());
    List<EventTemplate> usable = usable(request);
    if (model.shows() == 0 || usable.isEmpty()) {
      return request;
    }
    SortedMap<TemplateId, String> slots =
        model.slots(usable, commonRegion(request), request.seed());
    List<EventTemplate> templates =
        request.templates().stream()
            .map(
                one ->
                    slots.containsKey(one.id())
                        ? one.withSlots(List.of(Objects.requireNonNull(slots.get(one.id()))))
                        : one)
            .toList();
    Objective objective = request.objective();
    double expected = objective.weight(ValueTerm.EXPECTED_VALUE);
    double targets = objective.weight(ValueTerm.TEMPLATE_TARGETS);
    return request.toBuilder(templates)
        .objective(
            objective
                .with(new Expected(model, request))
                .with(ValueTerm.TEMPLATE_TARGETS, Math.max(targets, expected))
                .withTemplateTargets(targets(model, usable, request)))
        .build();
  }

  /** Templates that at least one of the rooms could use. */
  private static List<EventTemplate> usable(PlanRequest request) {
    return request.templates().stream()
        .filter(EventTemplate::active)
        .filter(one -> rooms(request, one) > 0)
        .toList();
  }

  private static int rooms(PlanRequest request, EventTemplate template) {
    return (int)
        request.venues().stream().filter(room -> room.capacity() >= template.minCapacity()).count();
  }

  /** The region with the most rooms, the first by name of several. */
  private String commonRegion(PlanRequest request) {
    return request.venues().stream()
        .collect(Collectors.groupingBy(region, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UNKNOWN_REGION);
  }

  private Map<TemplateId, Integer> targets(
      DemandModel model, List<EventTemplate> usable, PlanRequest request) {
    int wanted = request.venues().size() * request.showsPerWeek();
    SortedMap<TemplateId, Double> shares =
        model.shares(
            usable, commonRegion(request), Math.max(1, request.showsPerWeek()), request.seed());
    SortedMap<TemplateId, Integer> most = new TreeMap<>();
    usable.forEach(one -> most.put(one.id(), rooms(request, one) * one.preferredDays().size()));
    return Apportionment.of(wanted, shares, most, new Random(request.seed()).nextDouble());
  }

  @Override
  public List<Event> price(TenantId tenant, PlanRequest request, List<Event> events) {
    DemandModel model = model(tenant, request.templates(), request.start());
    if (model.shows() == 0) {
      return events;
    }
    Map<VenueId, Venue> venues = new HashMap<>();
    request.venues().forEach(one -> venues.put(one.id(), one));
    Map<ArtistId, Artist> artists = new HashMap<>();
    request.artists().forEach(one -> artists.put(one.id(), one));
    Map<TemplateId, EventTemplate> templates = new HashMap<>();
    request.templates().forEach(one -> templates.put(one.id(), one));
    return events.stream()
        .map(
            event -> {
              EventTemplate template = templates.get(event.template());
              Venue venue = venues.get(event.venue());
              Artist artist = artists.get(event.artist());
              return template == null || venue == null || artist == null
                  ? event
                  : priced(model, event, template, venue, artist, request.slots());
            })
        .toList();
  }

  private Event priced(
      DemandModel model,
      Event event,
      EventTemplate template,
      Venue venue,
      Artist artist,
      List<TimeSlot> slots) {
    String slot = ShowFacts.slot(template, event.times().localStart().toLocalTime(), slots);
    DemandQuestion show =
        new DemandQuestion(
            template,
            slot,
            region.apply(venue),
            List.of(event.times().date().getDayOfWeek()),
            event.capacity());
    double logOdds = model.logOdds(show) + ofAct(artist, event.capacity());
    return Event.builder(event.id(), event.venue(), event.artist(), event.times())
        .template(event.template())
        .title(event.title())
        .genre(event.genre())
        .price(DemandPrice.best(template.price(), logOdds, model.slope(template.id())))
        .capacity(event.capacity())
        .status(event.status())
        .build();
  }

  /** What the act's own draw adds to the log-odds of selling a ticket. */
  private static double ofAct(Artist artist, int tickets) {
    Integer draw = artist.expectedDraw();
    return draw == null ? 0 : ofPercent(percent((double) draw / tickets));
  }

  /** An act alone neither fills a room for sure nor empties it. */
  private static int percent(double share) {
    return (int) Math.round(100 * Math.max(1 - SUREST_DRAW, Math.min(SUREST_DRAW, share)));
  }

  private static double ofPercent(int percent) {
    return StrictMath.log((double) percent / (100 - percent));
  }

  /**
   * What a show brings beside a full room at the highest price. The search asks for millions of
   * shows, from many threads: answers are kept by all that they depend on.
   */
  private final class Expected implements ExpectedValue {
    private final DemandModel model;
    private final Map<CurrencyUnit, Double> highest = new HashMap<>();
    private final Map<VenueId, String> regions = new HashMap<>();
    private final Map<Place, double[]> answers = new ConcurrentHashMap<>();

    private record Place(String region, int capacity, TemplateId template, DayOfWeek day) {}

    Expected(DemandModel model, PlanRequest request) {
      this.model = model;
      request.venues().forEach(room -> regions.put(room.id(), region.apply(room)));
      for (EventTemplate one : request.templates()) {
        if (one.active()) {
          highest.merge(
              one.price().highest().getCurrencyUnit(),
              one.price().highest().getAmount().doubleValue(),
              Math::max);
        }
      }
    }

    @Override
    public double of(Venue venue, Artist artist, EventTemplate template, LocalDate date) {
      String where = regions.getOrDefault(venue.id(), UNKNOWN_REGION);
      Place place = new Place(where, venue.capacity(), template.id(), date.getDayOfWeek());
      double[] byDraw = answers.get(place);
      if (byDraw == null) {
        byDraw = byDraw(place, template);
        answers.put(place, byDraw);
      }
      Integer draw = artist.expectedDraw();
      double tickets = Math.min(template.maxCapacity(), venue.capacity());
      return byDraw[percent(draw == null ? UNKNOWN_DRAW : draw / tickets)];
    }

    /** By the share of the tickets that the act's own draw takes, in whole per cent. */
    private double[] byDraw(Place place, EventTemplate template) {
      double[] found = new double[101];
      double top = highest.getOrDefault(template.price().highest().getCurrencyUnit(), 0.0);
      if (top == 0) {
        return found;
      }
      int tickets = Math.min(template.maxCapacity(), place.capacity);
      for (int percent = percent(0); percent <= percent(1); percent++) {
        double most = 0;
        for (String slot : template.preferredSlots()) {
          DemandQuestion show =
              new DemandQuestion(template, slot, place.region, List.of(place.day), tickets);
          most = Math.max(most, model.brings(show, ofPercent(percent)));
        }
        found[percent] = Math.min(1, most / (top * place.capacity));
      }
      return found;
    }
  }
}
