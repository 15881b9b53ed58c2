package io.gigmate.benchmarks.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A solver's plan for an instance.
 *
 * @param solver who made it
 * @param millis how long it took
 * @param bound what the solver itself proved that no plan exceeds, in points; 0 where it proves
 *     none
 * @param shows the shows
 */
public record InstancePlan(String solver, long millis, double bound, List<Show> shows) {
  /**
   * A show, by the numbers of the instance.
   *
   * @param room index in the venues
   * @param act index in the artists
   * @param day from 0
   * @param bill 0 early, 1 late
   */
  public record Show(int room, int act, int day, int bill) {}

  /** Reads a plan. */
  public static InstancePlan read(Path file) throws IOException {
    return new ObjectMapper().readValue(file.toFile(), InstancePlan.class);
  }

  /** Writes the plan. */
  public void write(Path file) throws IOException {
    new ObjectMapper().writeValue(file.toFile(), this);
  }
}
