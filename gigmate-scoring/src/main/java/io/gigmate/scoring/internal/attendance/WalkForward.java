package io.gigmate.scoring.internal.attendance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Goes through a history date by date: each show is forecast from the rows dated at least the
 * horizon earlier, and learned from when its time has come. What is said of a date does not depend
 * on later rows nor on the order of the file.
 */
public final class WalkForward {
  private final List<ShowRow> rows;
  private final int horizon;
  private final Engine engine;
  private final Deque<List<Estimate>> waiting = new ArrayDeque<>();
  private int next;

  /**
   * Creates a walk that has not begun.
   *
   * @param rows in {@link ShowRow#IN_ORDER}
   * @param horizonDays at least 1
   */
  public WalkForward(List<ShowRow> rows, int horizonDays) {
    this.rows = List.copyOf(rows);
    this.horizon = horizonDays;
    this.engine = new Engine(horizonDays);
  }

  /** Answers whether dates are left. */
  public boolean hasNext() {
    return next < rows.size();
  }

  /** Returns how many shows were forecast so far. */
  public int done() {
    return next;
  }

  /** Forecasts the shows of the next date. */
  public List<Estimate> next() {
    int day = rows.get(next).day();
    learnUpTo(day - horizon);
    List<Estimate> date = new ArrayList<>();
    while (next < rows.size() && rows.get(next).day() == day) {
      date.add(engine.expect(rows.get(next++)));
    }
    waiting.addLast(date);
    return date;
  }

  /**
   * Goes on until a day and returns the model as it stands before that day's shows.
   *
   * @param day not before one that was asked for earlier
   */
  public Engine upTo(int day) {
    while (hasNext() && rows.get(next).day() < day) {
      next();
    }
    learnUpTo(day - horizon);
    engine.settle();
    return engine;
  }

  /** Goes on to the end and returns the model that has learned from every row. */
  public Engine finish() {
    while (hasNext()) {
      next();
    }
    if (!rows.isEmpty()) {
      learnUpTo(rows.get(rows.size() - 1).day());
    }
    engine.settle();
    return engine;
  }

  private void learnUpTo(int day) {
    while (!waiting.isEmpty() && waiting.getFirst().get(0).row().day() <= day) {
      engine.learn(waiting.removeFirst());
    }
    engine.refit(day);
  }
}
