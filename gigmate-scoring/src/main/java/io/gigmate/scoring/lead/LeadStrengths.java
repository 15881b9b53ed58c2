package io.gigmate.scoring.lead;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.place.Region;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Reach;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How strong each signal of a prospect is, between 0 and 1; NaN where nobody knows. */
final class LeadStrengths {
  private final FitRules rules;
  private final Set<GenreFamily> families;

  LeadStrengths(FitRules rules) {
    this.rules = rules;
    this.families = Set.copyOf(rules.taxonomy().familiesOf(rules.genres()));
  }

  /**
   * Returns the strength of a signal.
   *
   * @param half where half of it is reached
   * @param fading what is left of the deeds that fade
   */
  double of(LeadSignal signal, double half, Prospect prospect, LocalDate day, double fading) {
    Reach reach = prospect.reach();
    double strength =
        switch (signal) {
          case FOLLOWERS -> rising(reach.followers(), half);
          case ENGAGEMENT_RATE -> rising(reach.engagementRate(), half);
          case POSTS -> rising(reach.postsLast90Days(), half);
          case SHOWS -> rising(reach.showsPerMonth(), half);
          case LAST_ACTIVE -> left(reach.lastActive(), day, half);
          case GENRES -> genres(prospect);
          case CAPACITY -> isTooSmall(prospect) ? 0 : rising(prospect.capacity(), half);
        };
    return signal.isFading() ? strength * fading : strength;
  }

  boolean isTooSmall(Prospect prospect) {
    return prospect.capacity() != null && prospect.capacity() < rules.minCapacity();
  }

  int minCapacity() {
    return rules.minCapacity();
  }

  /** Returns what is left after the days since then; NaN where the day is not known. */
  static double left(@Nullable LocalDate lastActive, LocalDate day, double halfLife) {
    // StrictMath gives the same bits on every machine.
    return lastActive == null ? Double.NaN : StrictMath.pow(2, -idle(lastActive, day) / halfLife);
  }

  /** A day that has not come yet is no longer ago than today. */
  static double idle(LocalDate lastActive, LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(lastActive, day));
  }

  private double genres(Prospect prospect) {
    if (prospect.genres().isEmpty()) {
      return Double.NaN;
    }
    if (families.isEmpty()) {
      return 1;
    }
    for (Genre genre : prospect.genres()) {
      GenreFamily family = rules.taxonomy().familyOf(genre);
      if (family.equals(GenreFamily.ANY) || families.contains(family)) {
        return 1;
      }
    }
    return 0;
  }

  private static double rising(@Nullable Number value, double half) {
    if (value == null) {
      return Double.NaN;
    }
    double x = value.doubleValue();
    return x / (x + half);
  }

  /** Returns where the prospect is; of several regions of a kind the first by its name. */
  Whereabouts whereabouts(Prospect prospect) {
    @Nullable Region town = null;
    @Nullable Region wide = null;
    boolean unknown = false;
    for (Region region : rules.focus()) {
      switch (region.covers(prospect.city(), prospect.location())) {
        case UNKNOWN -> unknown = true;
        case INSIDE -> {
          if (region instanceof Region.Around) {
            town = firstByName(town, region);
          } else {
            wide = firstByName(wide, region);
          }
        }
        case OUTSIDE -> {}
      }
    }
    if (town != null) {
      return new Whereabouts(Nearness.IN_TOWN, town);
    }
    if (wide != null) {
      return new Whereabouts(Nearness.IN_WIDE_REGION, wide);
    }
    return new Whereabouts(unknown ? Nearness.UNKNOWN : Nearness.OUTSIDE, null);
  }

  private static Region firstByName(@Nullable Region first, Region region) {
    return first == null || region.name().compareTo(first.name()) < 0 ? region : first;
  }

  /** How near a place is to the focus. */
  enum Nearness {
    IN_TOWN,
    IN_WIDE_REGION,
    OUTSIDE,
    UNKNOWN
  }

  /**
   * Where a prospect is.
   *
   * @param nearness to the focus
   * @param region of the focus that holds it, where one does
   */
  record Whereabouts(Nearness nearness, @Nullable Region region) {}
}
