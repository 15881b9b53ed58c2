package io.gigmate.scoring.strategy;

import static io.gigmate.scoring.strategy.EvidenceKind.COMPETITOR;
import static io.gigmate.scoring.strategy.EvidenceKind.NEWS;
import static io.gigmate.scoring.strategy.EvidenceKind.OPPORTUNITY;
import static io.gigmate.scoring.strategy.EvidenceKind.REGULATION;
import static io.gigmate.scoring.strategy.EvidenceKind.THREAT;
import static io.gigmate.scoring.strategy.EvidenceKind.TREND;
import static io.gigmate.scoring.strategy.EvidenceKind.USAGE;

import java.util.List;
import org.joda.money.Money;

/**
 * A play for each type, to start with. Costs and days are declared, not learned: an operator puts
 * in their own.
 */
public final class StandardPlays {
  private static final List<Play> ALL =
      List.of(
          new Play(
              plan(
                  "invite-qualified",
                  StrategyType.ACQUISITION,
                  "qualified leads in the focus regions that nobody has written to",
                  "new rooms and acts that have a first show within two months",
                  List.of(
                      "Take the leads at or above the threshold, the highest first",
                      "Write to each once, with a show that fits them",
                      "Ask once more after two weeks, then stop"),
                  List.of("e-mail", "phone"),
                  "USD 900",
                  60),
              List.of(OPPORTUNITY, TREND)),
          new Play(
              plan(
                  "win-back",
                  StrategyType.RETENTION,
                  "rooms and acts whose risk of falling silent is above one half",
                  "a show within 60 days of those who would have left",
                  List.of(
                      "Ask by phone what went wrong, and write it down",
                      "Offer one date with an act that drew before",
                      "Hold back a part of them by lot, to see what would have happened anyway"),
                  List.of("phone", "e-mail"),
                  "USD 600",
                  60),
              List.of(USAGE, THREAT)),
          new Play(
              plan(
                  "weak-weekday",
                  StrategyType.ENGAGEMENT,
                  "rooms with a free weekday and acts near them",
                  "one more show a month in each room that takes part",
                  List.of(
                      "Name the weekday and genre that the room has too rarely",
                      "Propose three acts with their expected attendance",
                      "Announce the series in the town's feed"),
                  List.of("e-mail", "social"),
                  "USD 750",
                  90),
              List.of(USAGE, TREND)),
          new Play(
              plan(
                  "offer-insight",
                  StrategyType.MONETIZATION,
                  "rooms that settle every month",
                  "paid offers and price advice for those who use the free ones most",
                  List.of(
                      "Show what the advice was worth on the room's own past nights",
                      "Offer three months at a reduced price",
                      "Ask those who say no for the reason"),
                  List.of("in the app", "e-mail"),
                  "USD 1200",
                  90),
              List.of(OPPORTUNITY, REGULATION)),
          new Play(
              plan(
                  "sold-out-stories",
                  StrategyType.BRAND_AWARENESS,
                  "the live-music public and press of the focus regions",
                  "visits to the public calendar, and requests from rooms that were not written to",
                  List.of(
                      "Tell one true story a week, with the figures of the night",
                      "Give it to the local press and to the room",
                      "Count the visits that came by its link"),
                  List.of("social", "press"),
                  "USD 800",
                  45),
              List.of(NEWS, TREND)),
          new Play(
              plan(
                  "shared-calendar",
                  StrategyType.PARTNERSHIP,
                  "festivals, radio stations and associations of the focus regions",
                  "two partners that carry the calendar",
                  List.of(
                      "Name the partners with the most genres and towns in common",
                      "Offer the feed and a shared night",
                      "Agree on what is counted, and count it"),
                  List.of("meeting", "e-mail"),
                  "USD 1500",
                  120),
              List.of(COMPETITOR, OPPORTUNITY)));

  private StandardPlays() {}

  /** Returns the plays, one for each type. */
  public static List<Play> all() {
    return ALL;
  }

  private static StrategyPlan plan(
      String play,
      StrategyType type,
      String audience,
      String objective,
      List<String> tactics,
      List<String> channels,
      String cost,
      int days) {
    return new StrategyPlan(
        play, type, audience, objective, tactics, channels, Money.parse(cost), days);
  }
}
