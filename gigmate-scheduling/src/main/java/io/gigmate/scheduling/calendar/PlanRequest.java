package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.season.Seasons;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a calendar is to be made from. The order of the lists does not matter; an id stands once in
 * its list, and a template that is switched on names slots that are there.
 *
 * @param venues the rooms
 * @param artists the acts
 * @param templates what shows can be made from; those switched off are passed over
 * @param slots the time slots that templates name
 * @param existing the shows that stand already; they count towards the target of their week
 * @param genres says which acts fit a bill
 * @param start the first day
 * @param weeks how many weeks of seven days, 1 to 104
 * @param showsPerWeek how many shows a room wants in a week, 0 to 50
 * @param radius how far from home an act plays
 * @param seed the same request and seed give the same calendar
 * @param objective what makes one calendar better than another
 * @param budget how long it may be improved
 * @param constraints what rooms, acts and templates keep to beside what every show keeps to
 * @param seasons what the times of the year are called in titles
 */
public record PlanRequest(
    List<Venue> venues,
    List<Artist> artists,
    List<EventTemplate> templates,
    List<TimeSlot> slots,
    List<Event> existing,
    GenreTaxonomy genres,
    LocalDate start,
    int weeks,
    int showsPerWeek,
    Distance radius,
    long seed,
    Objective objective,
    SearchBudget budget,
    List<Constraint> constraints,
    Seasons seasons) {
  /** How far an act drives to a club by default. */
  public static final Distance DEFAULT_RADIUS = Distance.ofMiles(20);

  /** How many shows a room wants in a week by default. */
  public static final int DEFAULT_SHOWS_PER_WEEK = 3;

  /** How far ahead the rolling calendar reaches by default, in weeks. */
  public static final int DEFAULT_WEEKS = 4;

  public PlanRequest {
    venues = List.copyOf(venues);
    artists = List.copyOf(artists);
    templates = List.copyOf(templates);
    slots = List.copyOf(slots);
    existing = List.copyOf(existing);
    constraints = List.copyOf(constraints);
    if (weeks < 1 || weeks > 104) {
      throw new IllegalArgumentException("weeks must lie in 1..104: " + weeks);
    }
    if (showsPerWeek < 0 || showsPerWeek > 50) {
      throw new IllegalArgumentException("shows per week must lie in 0..50: " + showsPerWeek);
    }
    checkDistinct("venue id", venues, Venue::id);
    checkDistinct("artist id", artists, Artist::id);
    checkDistinct("template id", templates, EventTemplate::id);
    checkDistinct("time slot", slots, TimeSlot::name);
    checkDistinct("event id", existing, Event::id);
    checkSlots(templates, slots);
  }

  /** Starts a request for a market from this day on. */
  public static Builder builder(
      Collection<Venue> venues,
      Collection<Artist> artists,
      Collection<EventTemplate> templates,
      LocalDate start) {
    return new Builder(List.copyOf(venues), List.copyOf(artists), List.copyOf(templates), start);
  }

  /** Returns this request with other shows that stand already. */
  public PlanRequest withExisting(Collection<Event> standing) {
    return toBuilder().existing(standing).build();
  }

  /** Starts a request that is as this one. */
  public Builder toBuilder() {
    return toBuilder(templates);
  }

  /** Starts a request that is as this one but for what shows can be made from. */
  public Builder toBuilder(Collection<EventTemplate> others) {
    return builder(venues, artists, others, start)
        .slots(slots)
        .existing(existing)
        .genres(genres)
        .weeks(weeks)
        .showsPerWeek(showsPerWeek)
        .radius(radius)
        .seed(seed)
        .objective(objective)
        .budget(budget)
        .constraints(constraints)
        .seasons(seasons);
  }

  /**
   * Returns by what share the expected value of a template's shows counts: its weight beside the
   * largest of those that are switched on.
   */
  public ToDoubleFunction<EventTemplate> weightShares() {
    double largest =
        templates.stream()
            .filter(EventTemplate::active)
            .mapToDouble(EventTemplate::weight)
            .max()
            .orElse(EventTemplate.USUAL_WEIGHT);
    return template -> template.weight() / largest;
  }

  /** Returns the first day after the last week. */
  public LocalDate end() {
    return start.plusWeeks(weeks);
  }

  private static <T> void checkDistinct(String what, List<T> all, Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(key.apply(one))) {
        throw new IllegalArgumentException(what + " stands twice: '" + key.apply(one) + "'");
      }
    }
  }

  private static void checkSlots(List<EventTemplate> templates, List<TimeSlot> slots) {
    Set<String> names = slots.stream().map(TimeSlot::name).collect(Collectors.toSet());
    for (EventTemplate template : templates) {
      for (String slot : template.preferredSlots()) {
        if (template.active() && !names.contains(slot)) {
          throw new IllegalArgumentException(
              "template " + template.id() + " names an unknown time slot: '" + slot + "'");
        }
      }
    }
  }

  /** Collects the parts of a request. */
  public static final class Builder {
    private final List<Venue> venues;
    private final List<Artist> artists;
    private final List<EventTemplate> templates;
    private final LocalDate start;
    private List<TimeSlot> slots = TimeSlot.standard();
    private List<Event> existing = List.of();
    private GenreTaxonomy genres = GenreTaxonomy.standard();
    private int weeks = DEFAULT_WEEKS;
    private int showsPerWeek = DEFAULT_SHOWS_PER_WEEK;
    private Distance radius = DEFAULT_RADIUS;
    private long seed;
    private Objective objective = Objective.standard();
    private SearchBudget budget = SearchBudget.scaled();
    private List<Constraint> constraints = List.of();
    private Seasons seasons = Seasons.northern();

    private Builder(
        List<Venue> venues, List<Artist> artists, List<EventTemplate> templates, LocalDate start) {
      this.venues = venues;
      this.artists = artists;
      this.templates = templates;
      this.start = start;
    }

    /** Sets the time slots; the four standard ones where left out. */
    public Builder slots(Collection<TimeSlot> value) {
      slots = List.copyOf(value);
      return this;
    }

    /** Sets the shows that stand already. */
    public Builder existing(Collection<Event> value) {
      existing = List.copyOf(value);
      return this;
    }

    /** Sets which acts fit a bill; the standard taxonomy where left out. */
    public Builder genres(GenreTaxonomy value) {
      genres = value;
      return this;
    }

    /** Sets how many weeks. */
    public Builder weeks(int value) {
      weeks = value;
      return this;
    }

    /** Sets how many shows a room wants in a week. */
    public Builder showsPerWeek(int value) {
      showsPerWeek = value;
      return this;
    }

    /** Sets how far from home an act plays. */
    public Builder radius(Distance value) {
      radius = value;
      return this;
    }

    /** Sets the seed; 0 where left out. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Sets what makes one calendar better than another; every default where left out. */
    public Builder objective(Objective value) {
      objective = value;
      return this;
    }

    /** Sets how long the calendar may be improved; some steps a show where left out. */
    public Builder budget(SearchBudget value) {
      budget = value;
      return this;
    }

    /** Sets what rooms, acts and templates keep to; nothing where left out. */
    public Builder constraints(Collection<? extends Constraint> value) {
      constraints = List.copyOf(value);
      return this;
    }

    /** Sets what the times of the year are called; the northern four seasons where left out. */
    public Builder seasons(Seasons value) {
      seasons = value;
      return this;
    }

    /** Returns the request. */
    public PlanRequest build() {
      return new PlanRequest(
          venues,
          artists,
          templates,
          slots,
          existing,
          genres,
          start,
          weeks,
          showsPerWeek,
          radius,
          seed,
          objective,
          budget,
          constraints,
          seasons);
    }
  }
}
