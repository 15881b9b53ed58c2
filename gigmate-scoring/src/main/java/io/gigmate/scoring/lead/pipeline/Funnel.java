package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.ProspectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far leads get on the way from new to converted, from their recorded steps.
 *
 * <p>A lead that skipped a stage has passed it: who is interested was reached and answered. A "no"
 * is an answer too, so it counts as responded, and keeps whatever the lead reached before. Every
 * lead counts as one, however often it moved.
 *
 * @param stages the way from new to converted, in order
 * @param standing how many leads stand where now, for every status in its order
 */
public record Funnel(List<Stage> stages, List<Standing> standing) {
  private static final List<LeadStatus> WAY =
      List.of(
          LeadStatus.NEW,
          LeadStatus.CONTACTED,
          LeadStatus.RESPONDED,
          LeadStatus.INTERESTED,
          LeadStatus.CONVERTED);

  /**
   * A stage of the way.
   *
   * @param status which
   * @param reached how many leads got there, or further
   * @param fromBefore how many of those that reached the stage before; of itself for the first
   * @param fromStart how many of all leads
   */
  public record Stage(LeadStatus status, long reached, Share fromBefore, Share fromStart) {}

  /**
   * How many leads stand at a status now.
   *
   * @param status which
   * @param leads how many
   */
  public record Standing(LeadStatus status, long leads) {}

  public Funnel {
    stages = List.copyOf(stages);
    standing = List.copyOf(standing);
  }

  /**
   * Returns the funnel of these leads; a step of a lead that is not among them counts it in.
   *
   * @param steps in any order; those of one lead and one time as they were taken
   */
  public static Funnel of(Collection<ProspectId> leads, Collection<LeadStep> steps) {
    return of(courses(leads, steps));
  }

  /** Returns the funnel of leads that went these ways. */
  public static Funnel of(Collection<Course> courses) {
    return new Funnel(stages(courses), standing(courses));
  }

  /** Returns the ways of these leads; a step of a lead that is not among them counts it in. */
  static List<Course> courses(Collection<ProspectId> leads, Collection<LeadStep> steps) {
    Map<ProspectId, Set<LeadStatus>> taken = new HashMap<>();
    Map<ProspectId, LeadStatus> last = new HashMap<>();
    leads.forEach(lead -> last.put(lead, LeadStatus.NEW));
    steps.stream()
        .sorted(Comparator.comparing(LeadStep::at))
        .forEachOrdered(
            step -> {
              taken
                  .computeIfAbsent(step.prospect(), lead -> EnumSet.noneOf(LeadStatus.class))
                  .add(step.status());
              last.put(step.prospect(), step.status());
            });
    Map<Course, Long> ways = new HashMap<>();
    last.forEach(
        (lead, standing) ->
            ways.merge(new Course(taken.getOrDefault(lead, Set.of()), standing, 1), 1L, Long::sum));
    return ways.entrySet().stream()
        .map(way -> new Course(way.getKey().taken(), way.getKey().standing(), way.getValue()))
        .toList();
  }

  /** Returns how many leads there are. */
  public long leads() {
    return stages.get(0).reached();
  }

  private static int place(LeadStatus status) {
    return switch (status) {
      case NOT_INTERESTED -> WAY.indexOf(LeadStatus.RESPONDED);
      case INVALID -> 0;
      case NEW, CONTACTED, RESPONDED, INTERESTED, CONVERTED -> WAY.indexOf(status);
    };
  }

  private static int furthest(Course course) {
    return course.taken().stream().mapToInt(Funnel::place).max().orElse(0);
  }

  private static List<Stage> stages(Collection<Course> courses) {
    List<Stage> stages = new ArrayList<>();
    long all = courses.stream().mapToLong(Course::leads).sum();
    long before = all;
    for (int i = 0; i < WAY.size(); i++) {
      int place = i;
      long reached =
          courses.stream()
              .filter(course -> furthest(course) >= place)
              .mapToLong(Course::leads)
              .sum();
      stages.add(
          new Stage(WAY.get(i), reached, new Share(reached, before), new Share(reached, all)));
      before = reached;
    }
    return stages;
  }

  private static List<Standing> standing(Collection<Course> courses) {
    List<Standing> standing = new ArrayList<>();
    for (LeadStatus status : LeadStatus.values()) {
      long leads =
          courses.stream()
              .filter(course -> course.standing() == status)
              .mapToLong(Course::leads)
              .sum();
      standing.add(new Standing(status, leads));
    }
    return standing;
  }
}
