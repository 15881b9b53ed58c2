package io.gigmate.scoring.lead;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How prospects of one type are scored: the model and the rules, laid out for use. */
final class LeadSheet {
  private static final LeadFactor[] FACTORS = LeadFactor.values();

  private final PointsModel model;
  private final TypePoints points;
  private final LeadStrengths strengths;
  private final Map<LeadFactor, List<LeadSignal>> signals = new EnumMap<>(LeadFactor.class);
  private final Map<LeadSignal, Double> halves = new EnumMap<>(LeadSignal.class);
  private final @Nullable Double halfLife;

  LeadSheet(PointsModel model, TypePoints points, LeadStrengths strengths) {
    this.model = model;
    this.points = points;
    this.strengths = strengths;
    for (LeadFactor factor : FACTORS) {
      signals.put(factor, points.signalsOf(factor));
    }
    points
        .signals()
        .forEach((signal, use) -> halves.put(signal, use.half() == null ? 1 : use.half()));
    halfLife = halves.get(LeadSignal.LAST_ACTIVE);
  }

  /** Returns the points of the factors, in their order, before they are made whole. */
  double[] exact(Prospect prospect, LocalDate day) {
    double[] exact = new double[FACTORS.length];
    double fading = fading(prospect.reach(), day);
    for (int i = 0; i < FACTORS.length; i++) {
      int weight = points.weight(FACTORS[i]);
      if (weight > 0) {
        exact[i] = weight * strength(FACTORS[i], prospect, day, fading);
      }
    }
    return exact;
  }

  private double strength(LeadFactor factor, Prospect prospect, LocalDate day, double fading) {
    return switch (factor) {
      case PROFILE_COMPLETENESS -> profile(prospect);
      case GEOGRAPHIC_RELEVANCE ->
          switch (strengths.whereabouts(prospect).nearness()) {
            case IN_TOWN -> 1;
            case IN_WIDE_REGION -> model.wideRegion();
            case OUTSIDE -> 0;
            case UNKNOWN -> model.unknown();
          };
      case ENGAGEMENT, ACTIVITY, POTENTIAL_VALUE -> {
        List<LeadSignal> fed = signals(factor);
        double sum = 0;
        for (LeadSignal signal : fed) {
          double strength = strengths.of(signal, half(signal), prospect, day, fading);
          sum += Double.isNaN(strength) ? model.unknown() : strength;
        }
        yield sum / fed.size();
      }
    };
  }

  private double profile(Prospect prospect) {
    int known = 0;
    for (ProfileField field : points.profile()) {
      known += field.isKnownOf(prospect) ? 1 : 0;
    }
    return (double) known / points.profile().size();
  }

  /** Returns what was seen for the factor, in words. */
  String evidence(LeadFactor factor, Prospect prospect, LocalDate day) {
    if (points.weight(factor) == 0) {
      return "not counted for this type";
    }
    return switch (factor) {
      case PROFILE_COMPLETENESS -> LeadWords.profile(points.profile(), prospect);
      case GEOGRAPHIC_RELEVANCE -> LeadWords.place(strengths.whereabouts(prospect));
      case ENGAGEMENT, ACTIVITY, POTENTIAL_VALUE -> signalsInWords(factor, prospect, day);
    };
  }

  private String signalsInWords(LeadFactor factor, Prospect prospect, LocalDate day) {
    double fading = fading(prospect.reach(), day);
    List<String> seen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (LeadSignal signal : signals(factor)) {
      double strength = strengths.of(signal, half(signal), prospect, day, fading);
      if (Double.isNaN(strength)) {
        unknown.add(signal.label());
      } else {
        boolean tooSmall = signal == LeadSignal.CAPACITY && strengths.isTooSmall(prospect);
        String words = LeadWords.of(signal, prospect, day, strength);
        seen.add(tooSmall ? words + ", below " + strengths.minCapacity() : words);
      }
    }
    return LeadWords.joined(seen, unknown);
  }

  /** Returns what is left of deeds since the last sign of life; all where its day is not known. */
  private double fading(Reach reach, LocalDate day) {
    return halfLife == null || reach.lastActive() == null
        ? 1
        : LeadStrengths.left(reach.lastActive(), day, halfLife);
  }

  private List<LeadSignal> signals(LeadFactor factor) {
    return signals.getOrDefault(factor, List.of());
  }

  private double half(LeadSignal signal) {
    return halves.getOrDefault(signal, 1.0);
  }
}
