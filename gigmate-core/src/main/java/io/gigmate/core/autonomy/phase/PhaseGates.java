package io.gigmate.core.autonomy.phase;

import io.gigmate.core.autonomy.phase.PhaseFinding.MayStepUp;
import io.gigmate.core.autonomy.phase.PhaseFinding.Stays;
import io.gigmate.core.autonomy.phase.PhaseFinding.StepsBack;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be true before a tenant goes up, and while it stays there. Each phase asks for all
 * that the one before asks for, or more. This class is immutable and thread-safe.
 */
public final class PhaseGates {
  /** For how long nobody goes up after a step back; declared. */
  public static final Duration COOLING = Duration.ofDays(30);

  private static final String CALIBRATION =
      "declared: twice the error that perfect forecasts show by chance at so many outcomes, in"
          + " fifths sqrt(2/pi * 5/4n); broken at thrice";
  private static final String THREE =
      "rule of three: with so many messages and no complaint, the share is below it at 95 %;"
          + " broken at half";
  private static final String SPAM =
      "Google and Yahoo, requirements for bulk senders (2024): 0.1 % is the aim, 0.3 % the limit";
  private static final String NEVER = "the house's promise: none";
  private static final String SEED = "the phases' own length, in days: 90, 90, 180";

  private static final PhaseGates STANDARD =
      of(
          Map.of(
              Phase.LEARNING, demand(90, 100, 0.18, 0.27, 1000),
              Phase.AUTONOMOUS, demand(90, 500, 0.08, 0.12, 3000),
              Phase.FULL, demand(180, 2000, 0.04, 0.06, 10_000)));

  private final EnumMap<Phase, Demand> demands;

  /**
   * What a phase asks for.
   *
   * @param inPhaseBefore how long the phase before must have lasted
   * @param gates one a measure, in the order in which they are shown
   */
  public record Demand(Duration inPhaseBefore, List<Gate> gates) {
    public Demand {
      gates = List.copyOf(gates);
      if (gates.stream().map(Gate::measure).distinct().count() < gates.size()) {
        throw new IllegalArgumentException("two gates of one measure: " + gates);
      }
    }

    boolean isAsStrictAs(Demand before) {
      return before.gates.stream()
          .allMatch(gate -> gates.stream().anyMatch(own -> own.isAsStrictAs(gate)));
    }
  }

  private PhaseGates(EnumMap<Phase, Demand> demands) {
    this.demands = demands;
  }

  private static Demand demand(
      int days, int outcomes, double errorToEnter, double errorToStay, int messages) {
    return new Demand(
        Duration.ofDays(days),
        List.of(
            new Gate(Measure.OUTCOMES, outcomes, outcomes, "declared, with the error below"),
            new Gate(Measure.CALIBRATION_ERROR, errorToEnter, errorToStay, CALIBRATION),
            new Gate(Measure.MESSAGES, messages, messages / 2.0, THREE),
            new Gate(Measure.COMPLAINT_SHARE, 0.001, 0.003, SPAM),
            new Gate(Measure.TRESPASSES, 0, 0, NEVER),
            new Gate(Measure.LOG_FLAWS, 0, 0, NEVER)));
  }

  /** Returns the gates that the library carries. */
  public static PhaseGates standard() {
    return STANDARD;
  }

  /**
   * Returns an operator's own gates.
   *
   * @param demands of every phase but the first
   * @throws IllegalArgumentException where a phase is left out or asks for less than the one before
   */
  public static PhaseGates of(Map<Phase, Demand> demands) {
    EnumMap<Phase, Demand> all = new EnumMap<>(Phase.class);
    Demand before = new Demand(Duration.ZERO, List.of());
    all.put(Phase.INTEGRATION, before);
    for (Phase phase : List.of(Phase.LEARNING, Phase.AUTONOMOUS, Phase.FULL)) {
      Demand demand = demands.get(phase);
      if (demand == null || !demand.isAsStrictAs(before)) {
        throw new IllegalArgumentException(
            phase + " must ask for all that the phase before asks for: " + demand);
      }
      all.put(phase, demand);
      before = demand;
    }
    return new PhaseGates(all);
  }

  /** Returns where the lengths of the phases come from. */
  public static String sourceOfLengths() {
    return SEED;
  }

  /** Returns what a phase asks for. */
  public Demand demand(Phase phase) {
    return Optional.ofNullable(demands.get(phase)).orElseThrow();
  }

  /** Returns the gates before a phase, with what was measured. */
  public List<GateReading> before(Phase phase, Evidence evidence, Instant now) {
    return demand(phase).gates().stream()
        .map(gate -> new GateReading(gate, gate.toEnter(), evidence.at(gate.measure(), now)))
        .toList();
  }

  /** Returns the gates within a phase, with what was measured. */
  public List<GateReading> within(Phase phase, Evidence evidence, Instant now) {
    return demand(phase).gates().stream()
        .map(gate -> new GateReading(gate, gate.toStay(), evidence.at(gate.measure(), now)))
        .toList();
  }

  /** Says what is to happen; a broken gate comes first. */
  public PhaseFinding judge(PhaseState state, Instant now) {
    Evidence evidence = state.evidence();
    List<GateReading> broken = shut(within(state.phase(), evidence, now));
    if (!broken.isEmpty()) {
      return new StepsBack(state.phase(), highestBelow(state.phase(), evidence, now), broken);
    }
    Optional<Phase> next = state.phase().next();
    if (next.isEmpty()) {
      return new Stays(state.phase(), List.of(), state.since());
    }
    List<GateReading> missing = shut(before(next.get(), evidence, now));
    Instant notBefore = notBefore(state, next.get());
    return missing.isEmpty() && !now.isBefore(notBefore)
        ? new MayStepUp(state.phase(), next.get())
        : new Stays(state.phase(), missing, notBefore);
  }

  private Phase highestBelow(Phase phase, Evidence evidence, Instant now) {
    List<Phase> all = List.of(Phase.values());
    for (int i = all.indexOf(phase) - 1; i > 0; i--) {
      if (shut(within(all.get(i), evidence, now)).isEmpty()) {
        return all.get(i);
      }
    }
    return Phase.INTEGRATION;
  }

  private Instant notBefore(PhaseState state, Phase next) {
    Instant served = state.since().plus(demand(next).inPhaseBefore());
    Instant fell = state.steppedBackAt();
    return fell != null && fell.plus(COOLING).isAfter(served) ? fell.plus(COOLING) : served;
  }

  private static List<GateReading> shut(List<GateReading> readings) {
    return readings.stream().filter(reading -> !reading.holds()).toList();
  }
}
