package io.gigmate.examples.story;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import io.gigmate.scoring.talent.TalentFinding;
import io.gigmate.scoring.talent.TalentScout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The story of an artist with 50,000 followers whom the other rooms missed, in markets that are
 * made up ({@link SimulatedMarket} states their law): how often it happens, and one time that it
 * did. Told is the first seed, from 1 on, in which an artist of 40,000 to 60,000 followers doubles
 * within 60 days and the scout says so before its peak; of several there, the one who began first.
 *
 * <p>The first argument is how many seeds to try.
 */
public final class StoryReplay {
  static final double TOLD_FROM = 0.2;
  private static final int USUAL_SEEDS = 20;

  private StoryReplay() {}

  /** Replays the markets, prints the counts, and tells one story. */
  public static void main(String[] args) {
    int seeds = args.length == 0 ? USUAL_SEEDS : Integer.parseInt(args[0]);
    Tally tally = new Tally();
    List<Long> missed = new ArrayList<>();
    Runnable told = () -> System.out.println("SIMULATED STORY: it happened in none of them");
    boolean open = true;
    for (long seed = 1; seed <= seeds; seed++) {
      Replay replay = new Replay(seed);
      House house = new House(replay.market);
      tally.add(replay, house);
      List<Breakout> candidates = aboutFiftyThousand(replay);
      Optional<Breakout> first = candidates.stream().filter(Breakout::isFound).findFirst();
      if (open && first.isPresent()) {
        open = false;
        told = () -> tell(replay, house, first.get(), missed);
      } else if (open && !candidates.isEmpty()) {
        missed.add(seed);
      }
    }
    tally.print();
    told.run();
  }

  static List<Breakout> aboutFiftyThousand(Replay replay) {
    return replay.breakouts(TOLD_FROM).stream()
        .filter(
            one -> {
              double followers = replay.market.followers(one.artist(), one.onset());
              return followers >= 40_000 && followers <= 60_000;
            })
        .toList();
  }

  private static void tell(Replay replay, House house, Breakout one, List<Long> missed) {
    SimulatedMarket market = replay.market;
    String name = SimulatedMarket.name(one.artist());
    say(
        "STORY: seed %d, %s; seeds before it with one who was missed: %s",
        replay.seed, name, missed);
    for (int week = one.onset(); week <= one.alert(); week++) {
      say(
          "%s: %s has %,.0f followers; the scout gives %.1f %%",
          SimulatedMarket.day(week),
          name,
          market.followers(one.artist(), week),
          100 * replay.said(one.artist(), week));
    }
    LocalDate today = SimulatedMarket.day(one.alert());
    TalentFinding finding =
        TalentScout.of(Replay.QUESTION).scan(market.counts(), List.of(), today).stream()
            .filter(each -> each.answer().artist().equals(name))
            .findFirst()
            .orElseThrow();
    say(
        "%s, ALERT: that day's scan alone, not yet corrected by earlier answers, says %.1f %%",
        today, 100 * finding.answer().probability());
    for (Factor factor : finding.answer().explanation().factors().subList(0, 4)) {
      System.out.printf(
          Locale.ROOT, "  %+.2f %s: %s%n", factor.contribution(), factor.name(), factor.evidence());
    }
    say("%s, other rooms: %s", today, moves(house, one, one.alert()));
    List<String> after = new ArrayList<>();
    for (int week : new int[] {one.peak(), one.peak() + 8}) {
      after.add(
          String.format(
              Locale.ROOT,
              "%s, followers%s: %,.0f",
              SimulatedMarket.day(week),
              week == one.peak() ? " in the week of the peak" : "",
              market.followers(one.artist(), week)));
    }
    after.add(
        SimulatedMarket.day(one.peak() + 8)
            + ", other rooms: "
            + moves(house, one, one.peak() + 8));
    house
        .plan(one.artist(), one.alert())
        .ifPresentOrElse(
            plan -> after.add(tell(plan, house.play(plan))),
            () -> say("%s: no offer is worth it", today));
    after.stream().sorted().forEach(line -> say("%s", line));
  }

  /** Prints what is planned, and returns what the night will bring. */
  private static String tell(House.Plan plan, House.Night night) {
    say(
        "%s, the plan: %s of %d on %s",
        SimulatedMarket.day(plan.week()), plan.room().title(), plan.room().capacity(), plan.date());
    say(
        "forecast: %.0f people, 80 %% within %.0f to %.0f; sold out with %.0f %%",
        plan.forecast().median(),
        plan.forecast().interval80().lower(),
        plan.forecast().interval80().upper(),
        100 * plan.forecast().selloutProbability().orElse(0));
    say(
        "offer: %s; asked were %s; expected for us USD %.0f, a loss with %.0f %%",
        Shorthand.print(plan.offer().deal()),
        plan.asked(),
        plan.offer().value().expectedPromoter(),
        100 * plan.offer().value().lossProbability());
    return plan.date()
        + ", the night: "
        + night.tickets()
        + " came"
        + (night.soldOut() ? ", sold out" : "")
        + "; the tickets brought "
        + night.settled().gross()
        + ", the artist got "
        + night.settled().artistPayout()
        + ", the house kept "
        + night.settled().promoterResult();
  }

  private static String moves(House house, Breakout one, int week) {
    return house.movesFor(one.artist(), one.alert(), week).stream()
        .findFirst()
        .map(move -> move.words() + " for " + move.show().date())
        .orElse("none has announced them");
  }

  private static void say(String text, Object... parts) {
    System.out.printf(Locale.ROOT, "SIMULATED " + text + "%n", parts);
  }
}
