package io.gigmate.scoring.growth;

import io.gigmate.scoring.internal.stats.SplitMix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Members of whom it is known when they leave, each with a pace of their own, over two years. */
final class SimulatedMembers {
  /** How shows follow each other and how members leave. */
  enum World {
    /** At random; each show may be the last. */
    RANDOM,
    /** In a rhythm of each member's own; they leave at any time. */
    REGULAR,
    /** In a rhythm, half as often from November to February; they leave at any time. */
    SEASONAL
  }

  static final LocalDate START = LocalDate.of(2024, 1, 1);
  static final LocalDate UNTIL = LocalDate.of(2025, 12, 1);
  private static final int DAYS = 900;

  private final SplitMix dice;
  private final World world;

  SimulatedMembers(long seed, World world) {
    this.dice = new SplitMix(seed);
    this.world = world;
  }

  /** Their days, those after {@link #UNTIL} included; each has one before it. */
  List<ActiveDay> days(int members) {
    List<ActiveDay> days = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      Member member = new Member(Member.Kind.VENUE, "m%04d".formatted(i));
      double day = dice.nextInt(600);
      double gap = 4 * Math.exp(3 * dice.nextDouble());
      double quits = world == World.RANDOM ? 0.15 * dice.nextDouble() : 0;
      double leaves = world == World.RANDOM ? DAYS : day - 400 * Math.log(1 - dice.nextDouble());
      while (day < DAYS && day <= leaves) {
        days.add(new ActiveDay(member, START.plusDays((long) day)));
        if (dice.nextDouble() < quits) {
          break;
        }
        day += gap * slowdown(day) * (world == World.RANDOM ? exponential() : even());
      }
    }
    return days;
  }

  private double slowdown(double day) {
    int month = START.plusDays((long) day).getMonthValue();
    return world == World.SEASONAL && (month >= 11 || month <= 2) ? 2 : 1;
  }

  private double exponential() {
    return -Math.log(1 - dice.nextDouble());
  }

  /** A gap that scatters half as much as one at random. */
  private double even() {
    return (exponential() + exponential() + exponential() + exponential()) / 4;
  }
}
