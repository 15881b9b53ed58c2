package io.gigmate.scheduling.demand;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A market whose demand is known, to see whether it is found. */
final class SimulatedWorld {
  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  static final String REGION = "Gruene";
  private static final int TICKETS = 100;
  private static final int SHOWS_A_WEEK = 6;
  private static final double SCATTER = 0.12;

  private final List<EventTemplate> templates;
  private final Map<String, Double> logOdds;
  private final Map<TemplateId, Double> slopes;
  private final Random random;
  private final List<ShowResult> sold = new ArrayList<>();
  private final Map<TemplateId, Integer> shows = new HashMap<>();
  private double regret;

  private SimulatedWorld(
      List<EventTemplate> templates,
      Map<String, Double> logOdds,
      Map<TemplateId, Double> slopes,
      Random random) {
    this.templates = templates;
    this.logOdds = logOdds;
    this.slopes = slopes;
    this.random = random;
  }

  /** Returns a world in which one template, slot and price is far the best. */
  static SimulatedWorld planted(long seed) {
    List<EventTemplate> templates =
        List.of(
            template("Acoustic", "acoustic", 10, 18, "afternoon"),
            template("Blues", "blues", 10, 18, "afternoon", "evening", "night"),
            template("Country", "country", 10, 18, "evening", "night"),
            template("Jazz", "jazz", 10, 18, "morning", "evening"),
            template("Rock", "rock", 10, 18, "evening", "night"));
    Map<String, Double> logOdds = new HashMap<>();
    Map<TemplateId, Double> slopes = new HashMap<>();
    for (EventTemplate one : templates) {
      one.preferredSlots().forEach(slot -> logOdds.put(one.id() + slot, -0.8));
      slopes.put(one.id(), 2.0);
    }
    logOdds.put("Bluesnight", 0.6);
    return new SimulatedWorld(templates, logOdds, slopes, new Random(seed));
  }

  /** Returns a world with effects as the prior has them, and as many templates. */
  static SimulatedWorld random(long seed, int count) {
    Random random = new Random(seed);
    DemandPrior prior = DemandPrior.standard();
    List<EventTemplate> templates = new ArrayList<>();
    Map<String, Double> logOdds = new HashMap<>();
    Map<TemplateId, Double> slopes = new HashMap<>();
    Map<String, Double> ofSlot = new HashMap<>();
    TimeSlot.standard()
        .forEach(one -> ofSlot.put(one.name(), prior.effectSpread() * random.nextGaussian()));
    for (int i = 0; i < count; i++) {
      int lowest = 8 + random.nextInt(20);
      List<String> slots =
          random
              .ints(1 + random.nextInt(3), 0, 4)
              .distinct()
              .mapToObj(slot -> TimeSlot.standard().get(slot).name())
              .toList();
      EventTemplate template =
          template(
              "T" + i,
              "g" + i,
              lowest,
              lowest + 2 + random.nextInt(12),
              slots.toArray(new String[0]));
      templates.add(template);
      double own = -0.4 + prior.effectSpread() * random.nextGaussian();
      for (String slot : slots) {
        double pair = prior.pairSpread() * random.nextGaussian();
        logOdds.put(template.id() + slot, own + pair + ofSlot.getOrDefault(slot, 0.0));
      }
      slopes.put(
          template.id(), Math.max(0, prior.slope() + prior.slopeSpread() * random.nextGaussian()));
    }
    return new SimulatedWorld(templates, logOdds, slopes, new Random(random.nextLong()));
  }

  private static EventTemplate template(
      String name, String genre, int lowest, int highest, String... slots) {
    return new EventTemplate(
        TemplateId.of(name),
        "[ARTIST] - " + name,
        "",
        Genre.of(genre),
        PriceRange.of(Money.of(CurrencyUnit.USD, lowest), Money.of(CurrencyUnit.USD, highest)),
        TICKETS / 2,
        TICKETS,
        List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
        List.of(slots),
        Duration.ofHours(2),
        true);
  }

  List<EventTemplate> templates() {
    return templates;
  }

  List<ShowResult> sold() {
    return sold;
  }

  int shows(TemplateId template) {
    return shows.getOrDefault(template, 0);
  }

  /** Returns what was not earned by the shows that were put on, in dollars. */
  double regret() {
    return regret;
  }

  /** Returns every show that could be put on. */
  List<ShowIdea> ideas() {
    List<ShowIdea> all = new ArrayList<>();
    for (EventTemplate one : templates) {
      for (String slot : one.preferredSlots()) {
        DemandPrice.candidates(one.price())
            .forEach(price -> all.add(new ShowIdea(one.id(), slot, price)));
      }
    }
    return all;
  }

  ShowIdea best() {
    return ideas().stream().max(Comparator.comparingDouble(this::brings)).orElseThrow();
  }

  /** Returns what a choice by lot misses on a show. */
  double uniformRegret() {
    double most = brings(best());
    double sum = 0;
    for (EventTemplate template : templates) {
      sum +=
          ideas().stream()
              .filter(one -> one.template().equals(template.id()))
              .mapToDouble(one -> most - brings(one))
              .average()
              .orElseThrow();
    }
    return sum / templates.size();
  }

  double brings(ShowIdea idea) {
    return idea.price().getAmount().doubleValue() * TICKETS * share(idea);
  }

  double share(ShowIdea idea) {
    EventTemplate template = template(idea.template());
    Double middle = logOdds.get(idea.template() + idea.slot());
    Double slope = slopes.get(idea.template());
    if (middle == null || slope == null) {
      throw new IllegalArgumentException("no such show: " + idea);
    }
    return DemandPrice.share(middle - slope * DemandPrice.position(template.price(), idea.price()));
  }

  private EventTemplate template(TemplateId id) {
    return templates.stream().filter(one -> one.id().equals(id)).findAny().orElseThrow();
  }

  /** Lets two slots of a template change their demand. */
  void exchange(String template, String one, String other) {
    Double first = logOdds.get(template + one);
    Double second = logOdds.get(template + other);
    if (first != null && second != null) {
      logOdds.put(template + one, second);
      logOdds.put(template + other, first);
    }
  }

  /** Returns the day on which the week begins. */
  static LocalDate week(int number) {
    return MONDAY.plusWeeks(number);
  }

  DemandModel learned(DemandLearner learner, int week) {
    return learner.learn(SalesHistory.of(SalesOrigin.SIMULATED, sold), templates, week(week));
  }

  /** Puts on the shows of some weeks as a learner picks them. */
  void play(DemandLearner learner, int fromWeek, int untilWeek) {
    for (int week = fromWeek; week < untilWeek; week++) {
      DemandModel model = learned(learner, week);
      for (int show = 0; show < SHOWS_A_WEEK; show++) {
        play(model.pick(templates, REGION, random.nextLong()), week);
      }
    }
  }

  /** Puts on the shows of some weeks by lot. */
  void playByLot(int fromWeek, int untilWeek) {
    List<ShowIdea> all = ideas();
    for (int week = fromWeek; week < untilWeek; week++) {
      for (int show = 0; show < SHOWS_A_WEEK; show++) {
        play(all.get(random.nextInt(all.size())), week);
      }
    }
  }

  private void play(ShowIdea idea, int week) {
    double share = Math.max(0, Math.min(1, share(idea) + SCATTER * random.nextGaussian()));
    sold.add(
        new ShowResult(
            EventId.of("show-" + sold.size()),
            idea.template(),
            idea.slot(),
            template(idea.template()).genre(),
            REGION,
            idea.price(),
            TICKETS,
            (int) Math.round(TICKETS * share),
            week(week).plusDays(random.nextBoolean() ? 4 : 5),
            SalesOrigin.SIMULATED));
    shows.merge(idea.template(), 1, Integer::sum);
    regret += brings(best()) - brings(idea);
  }
}
