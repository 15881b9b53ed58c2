package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.ProspectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<ProspectId, Integer> furthest = new HashMap<>();
    Map<ProspectId, LeadStatus> last = new HashMap<>();
    leads.forEach(
        lead -> {
          furthest.put(lead, 0);
          last.put(lead, LeadStatus.NEW);
        });
    steps.stream()
        .sorted(Comparator.comparing(LeadStep::at))
        .forEachOrdered(
            step -> {
              furthest.merge(step.prospect(), place(step.status()), Math::max);
              last.put(step.prospect(), step.status());
            });
    return new Funnel(stages(furthest.values()), standing(last.values()));
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

  private static List<Stage> stages(Collection<Integer> furthest) {
    List<Stage> stages = new ArrayList<>();
    long before = furthest.size();
    for (int i = 0; i < WAY.size(); i++) {
      int place = i;
      long reached = furthest.stream().filter(far -> far >= place).count();
      stages.add(
          new Stage(
              WAY.get(i),
              reached,
              new Share(reached, before),
              new Share(reached, furthest.size())));
      before = reached;
    }
    return stages;
  }

  private static List<Standing> standing(Collection<LeadStatus> last) {
    List<Standing> standing = new ArrayList<>();
    for (LeadStatus status : LeadStatus.values()) {
      standing.add(new Standing(status, last.stream().filter(status::equals).count()));
    }
    return standing;
  }
}
