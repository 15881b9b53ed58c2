package io.gigmate.scheduling.demand;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Recommendation;
import io.gigmate.core.explain.Recommendation.Alternative;
import io.gigmate.core.explain.Scale;
import io.gigmate.scheduling.template.EventTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What was learned from sales: how many tickets a show will sell, at what time and price it brings
 * most, and which templates deserve how many of the shows. What a show brings is what is compared:
 * price × tickets × share sold.
 *
 * <p>Whoever draws hands in a seed; the same sales and seed give the same answers. This class is
 * immutable and thread-safe.
 */
public final class DemandModel {
  private static final int DRAWS = 400;

  /** Four of five values of a normal distribution lie so many deviations from its mean. */
  private static final double FOUR_OF_FIVE = 1.2816;

  private final DemandLearner learner;
  private final SalesOrigin origin;
  private final Effects effects;
  private final Belief belief;
  private final double scatter;
  private final int shows;

  DemandModel(
      DemandLearner learner,
      SalesOrigin origin,
      Effects effects,
      Belief belief,
      double scatter,
      int shows) {
    this.learner = learner;
    this.origin = origin;
    this.effects = effects;
    this.belief = belief;
    this.scatter = scatter;
    this.shows = shows;
  }

  /** Returns whether this was learned from real or from simulated sales. */
  public SalesOrigin origin() {
    return origin;
  }

  /** Returns from how many shows it was learned. */
  public int shows() {
    return shows;
  }

  /** Returns how far shows scatter, as a share of the variance of a single yes or no. */
  public double scatter() {
    return scatter;
  }

  /** Returns what share of its tickets a show sells at a price, and why. */
  public DemandForecast forecast(DemandQuestion show, Money price) {
    double position = DemandPrice.position(show.template().price(), price);
    Explanation explanation = explanation(show, price);
    double share = DemandPrice.share(explanation.answer());
    Effects.Shares parts = effects.shares(show, position);
    double slope = share * (1 - share);
    double unsure = belief.variance(parts.of()) + parts.unknown();
    double off = FOUR_OF_FIVE * Math.sqrt(slope * slope * unsure + scatter * slope);
    return new DemandForecast(
        share, Math.max(0, share - off), Math.min(1, share + off), explanation);
  }

  private Explanation explanation(DemandQuestion show, Money price) {
    double position = DemandPrice.position(show.template().price(), price);
    List<Factor> factors = new ArrayList<>();
    effects
        .contributions(belief.mean(), show, position)
        .forEach((reason, added) -> factors.add(factor(reason, added, show, price)));
    return Explanation.of(Scale.LOG_ODDS, factors);
  }

  private Factor factor(String reason, double added, DemandQuestion show, Money price) {
    EventTemplate template = show.template();
    String evidence =
        switch (reason) {
          case "price" ->
              price + " within " + template.price().lowest() + " to " + template.price().highest();
          case "template" -> template.id().value();
          case "time slot" -> show.slot();
          case "weekday" -> show.days().toString();
          case "tickets offered" -> Integer.toString(show.tickets());
          case "genre in the region" -> template.genre().name() + " in " + show.region();
          default -> shows + " " + origin.code() + " shows";
        };
    return Factor.of(reason, added, evidence);
  }

  /** Returns the log-odds of selling a ticket in the middle of the template's range of prices. */
  double logOdds(DemandQuestion show) {
    return effects.shares(show, 0).sum(belief.mean());
  }

  /** Returns by how much they fall from the lowest to the highest price; not negative. */
  double slope(TemplateId template) {
    return effects.slope(belief.mean(), template);
  }

  /** Returns the price that brings most for this show, in its template's range. */
  public Money price(DemandQuestion show) {
    return DemandPrice.best(show.template().price(), logOdds(show), slope(show.template().id()));
  }

  /**
   * Proposes when a show of the template should start in a region, and for how much. The confidence
   * is that the slot is the best one of the template's.
   *
   * @param seed of the draws behind the confidence
   */
  public Recommendation<ShowIdea> propose(EventTemplate template, String region, long seed) {
    List<DemandQuestion> ranked =
        slots(template, region)
            .map(show -> priced(belief.mean(), show, logOdds(show)))
            .sorted(Comparator.comparingDouble(Drawn::brings).reversed())
            .map(Drawn::show)
            .toList();
    DemandQuestion best = ranked.get(0);
    Random random = new Random(seed);
    int right = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      right += drawn(List.of(template), region, random).get(0).show.equals(best) ? 1 : 0;
    }
    return new Recommendation<>(
        idea(best),
        Confidence.of(
            (double) right / DRAWS,
            String.format(
                Locale.ROOT,
                "share of %d draws from what is believed after %d %s shows",
                DRAWS,
                shows,
                origin.code())),
        explanation(best, price(best)),
        ranked.stream()
            .skip(1)
            .map(one -> new Alternative<>(idea(one), explanation(one, price(one))))
            .toList());
  }

  private ShowIdea idea(DemandQuestion show) {
    return new ShowIdea(show.template().id(), show.slot(), price(show));
  }

  /** A show at its best price in one draw, and what it brings. */
  private record Drawn(DemandQuestion show, Money price, double brings) {
    ShowIdea idea() {
      return new ShowIdea(show.template().id(), show.slot(), price);
    }
  }

  /** Returns what the show brings at its best price where the act adds this to its log-odds. */
  double brings(DemandQuestion show, double ofAct) {
    return priced(belief.mean(), show, logOdds(show) + ofAct).brings;
  }

  private Drawn priced(double[] drawn, DemandQuestion show, double logOdds) {
    EventTemplate template = show.template();
    double slope = effects.slope(drawn, template.id());
    Money price = DemandPrice.best(template.price(), logOdds, slope);
    double share =
        DemandPrice.share(logOdds - slope * DemandPrice.position(template.price(), price));
    return new Drawn(show, price, price.getAmount().doubleValue() * show.tickets() * share);
  }

  /** What was never seen is drawn from what was believed before. */
  private Drawn drawn(double[] drawn, DemandQuestion show, Random random) {
    Effects.Shares parts = effects.shares(show, 0);
    double unseen = Math.sqrt(parts.unknown()) * random.nextGaussian();
    return priced(drawn, show, parts.sum(drawn) + unseen);
  }

  /** Returns the best slot of each template in one draw. */
  private List<Drawn> drawn(List<EventTemplate> templates, String region, Random random) {
    double[] drawn = belief.draw(random);
    return templates.stream()
        .map(
            template ->
                slots(template, region)
                    .map(show -> drawn(drawn, show, random))
                    .max(Comparator.comparingDouble(Drawn::brings))
                    .orElseThrow())
        .toList();
  }

  private static Stream<DemandQuestion> slots(EventTemplate template, String region) {
    return template.preferredSlots().stream()
        .map(slot -> DemandQuestion.of(template, slot, region));
  }

  /**
   * Returns which share of the shows each template deserves: how often it is among the best, drawn
   * from what is believed, above the floor that every one keeps. Together they are 1.
   *
   * <p>Source: several plays at a time: J. Komiyama, J. Honda, H. Nakagawa, Optimal Regret Analysis
   * of Thompson Sampling with Multiple Plays (2015).
   *
   * @param templates at least one
   * @param region where
   * @param best how many of them a room plays beside each other, at least one
   * @param seed of the draws
   */
  public SortedMap<TemplateId, Double> shares(
      Collection<EventTemplate> templates, String region, int best, long seed) {
    List<EventTemplate> all = sorted(templates);
    if (best < 1) {
      throw new IllegalArgumentException("a room plays at least one template: " + best);
    }
    int places = Math.min(best, all.size());
    Map<TemplateId, Integer> wins = new HashMap<>();
    Random random = new Random(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      drawn(all, region, random).stream()
          .sorted(Comparator.comparingDouble(Drawn::brings).reversed())
          .limit(places)
          .forEach(one -> wins.merge(one.show.template().id(), 1, Integer::sum));
    }
    SortedMap<TemplateId, Double> shares = new TreeMap<>();
    for (EventTemplate one : all) {
      double won = (double) wins.getOrDefault(one.id(), 0) / DRAWS / places;
      shares.put(one.id(), learner.floor() / all.size() + (1 - learner.floor()) * won);
    }
    return shares;
  }

  /**
   * Returns for each template the slot in which its next shows should start: the best one in a
   * draw, so that slots that may be better are tried.
   */
  public SortedMap<TemplateId, String> slots(
      Collection<EventTemplate> templates, String region, long seed) {
    SortedMap<TemplateId, String> slots = new TreeMap<>();
    drawn(sorted(templates), region, new Random(seed))
        .forEach(one -> slots.put(one.show.template().id(), one.show.slot()));
    return slots;
  }

  /**
   * Picks the next show: by the floor's chance a template by lot, else the best one in a draw; its
   * slot and price are the best ones in that draw.
   */
  public ShowIdea pick(Collection<EventTemplate> templates, String region, long seed) {
    List<EventTemplate> all = sorted(templates);
    Random random = new Random(seed);
    EventTemplate lot = all.get(random.nextInt(all.size()));
    boolean byLot = random.nextDouble() < learner.floor();
    return drawn(byLot ? List.of(lot) : all, region, random).stream()
        .max(Comparator.comparingDouble(Drawn::brings))
        .orElseThrow()
        .idea();
  }

  private static List<EventTemplate> sorted(Collection<EventTemplate> templates) {
    if (templates.isEmpty()) {
      throw new IllegalArgumentException("a template is needed: " + templates);
    }
    return templates.stream().sorted(Comparator.comparing(EventTemplate::id)).toList();
  }
}
