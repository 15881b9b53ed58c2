package io.gigmate.examples.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often it happens, over all markets. */
final class Tally {
  private static final double[] THRESHOLDS = {0.1, 0.2, 0.4, 0.6};
  private static final double MILLIONS = 2_000_000;

  private final int[] alerts = new int[THRESHOLDS.length];
  private final int[] hits = new int[THRESHOLDS.length];
  private final int[] found = new int[THRESHOLDS.length];
  private final List<List<Integer>> leads = new ArrayList<>();
  private int markets;
  private int breakouts;
  private final int[] story = new int[6];
  private final Nights right = new Nights();
  private final Nights wrong = new Nights();

  Tally() {
    Arrays.stream(THRESHOLDS).forEach(threshold -> leads.add(new ArrayList<>()));
  }

  /** Nights that were booked on an alert. */
  private static final class Nights {
    private int alerts;
    private int booked;
    private int soldOut;
    private int inside;
    private int losses;
    private double result;

    void add(Optional<House.Plan> plan, House house) {
      alerts++;
      plan.ifPresent(
          made -> {
            House.Night night = house.play(made);
            booked++;
            soldOut += night.soldOut() ? 1 : 0;
            inside += made.forecast().interval80().contains(night.tickets()) ? 1 : 0;
            losses += night.settled().promoterResult().isNegative() ? 1 : 0;
            result += night.settled().promoterResult().getAmount().doubleValue();
          });
    }

    String words() {
      return String.format(
          Locale.ROOT,
          "%d alerts, %d booked: %.0f %% sold out, %.0f %% within the 80 %%, %.0f %% lost money,"
              + " USD %.0f a night",
          alerts,
          booked,
          share(soldOut),
          share(inside),
          share(losses),
          result / booked);
    }

    private double share(int count) {
      return 100.0 * count / booked;
    }
  }

  void add(Replay replay, House house) {
    markets++;
    breakouts += replay.breakouts(1).size();
    for (int t = 0; t < THRESHOLDS.length; t++) {
      List<Replay.Alert> raised = replay.alerts(THRESHOLDS[t]);
      alerts[t] += raised.size();
      hits[t] += (int) raised.stream().filter(Replay.Alert::cameTrue).count();
      for (Breakout one : replay.breakouts(THRESHOLDS[t])) {
        if (one.isFound()) {
          found[t]++;
          leads.get(t).add(7 * (one.peak() - one.alert()));
        }
      }
    }
    for (Replay.Alert alert : replay.alerts(StoryReplay.TOLD_FROM)) {
      (alert.cameTrue() ? right : wrong).add(house.plan(alert.artist(), alert.week()), house);
    }
    StoryReplay.aboutFiftyThousand(replay).forEach(one -> add(one, replay, house));
  }

  private void add(Breakout one, Replay replay, House house) {
    boolean viral = largestIn60Days(replay.market, one) >= MILLIONS;
    boolean alone =
        one.isFound() && house.movesFor(one.artist(), one.alert(), one.alert()).isEmpty();
    boolean soldOut =
        one.isFound()
            && house
                .plan(one.artist(), one.alert())
                .filter(plan -> house.play(plan).soldOut())
                .isPresent();
    boolean[] parts = {
      true, one.isFound(), alone, soldOut, viral, one.isFound() && alone && soldOut && viral
    };
    for (int i = 0; i < parts.length; i++) {
      story[i] += parts[i] ? 1 : 0;
    }
  }

  private static double largestIn60Days(SimulatedMarket market, Breakout one) {
    int from = one.isFound() ? one.alert() : one.onset();
    double most = 0;
    for (int w = from; w <= from + 8; w++) {
      most = Math.max(most, market.followers(one.artist(), w));
    }
    return most;
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "SIMULATED: %d markets of %d artists, %d Mondays each; %d artists doubled within 60 days%n",
        markets,
        SimulatedMarket.ARTISTS,
        SimulatedMarket.WATCHED,
        breakouts);
    System.out.println(
        "  told from   alerts   came true   found before the peak   days to the peak, median");
    for (int t = 0; t < THRESHOLDS.length; t++) {
      List<Integer> days = leads.get(t).stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          "  %7.0f %%   %6d   %7.0f %%   %19.0f %%   %s%n",
          100 * THRESHOLDS[t],
          alerts[t],
          100.0 * hits[t] / Math.max(1, alerts[t]),
          100.0 * found[t] / Math.max(1, breakouts),
          days.isEmpty() ? "-" : days.get(days.size() / 2));
    }
    System.out.printf(
        Locale.ROOT,
        "SIMULATED: every alert from %.0f %% on booked, right or wrong%n",
        100 * StoryReplay.TOLD_FROM);
    System.out.println("  doubled:     " + right.words());
    System.out.println("  did not:     " + wrong.words());
    System.out.println("SIMULATED: those who doubled from 40,000 to 60,000 followers");
    String[] words = {
      "there were", "an alert came before the peak", "and no other room had announced them",
      "and our night sold out", "2,000,000 followers within 60 days", "all of it"
    };
    for (int i = 0; i < words.length; i++) {
      System.out.printf(Locale.ROOT, "  %-40s %d%n", words[i], story[i]);
    }
  }
}
