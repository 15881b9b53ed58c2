package io.gigmate.scoring.lead;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Region;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How strong each signal of a lead is, between 0 and 1; NaN where nobody knows. */
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
   * @param fading what is left since the last sign of life, of this and of the deeds that fade
   */
  double of(LeadSignal signal, double half, LeadRow row, double fading) {
    return switch (signal) {
      case FOLLOWERS -> rising(row.followers, half);
      case ENGAGEMENT_RATE -> rising(row.engagementRate, half);
      case POSTS -> rising(row.posts, half) * fading;
      case SHOWS -> rising(row.shows, half) * fading;
      case LAST_ACTIVE -> row.lastActive == LeadRow.UNKNOWN_DAY ? Double.NaN : fading;
      case GENRES -> row.genres;
      case CAPACITY -> isTooSmall(row) ? 0 : rising(row.capacity, half);
    };
  }

  boolean isTooSmall(LeadRow row) {
    return row.capacity < rules.minCapacity();
  }

  int minCapacity() {
    return rules.minCapacity();
  }

  List<Region> focus() {
    return rules.focus();
  }

  /** Returns what is left after so many days. */
  static double left(long days, double halfLife) {
    // StrictMath gives the same bits on every machine.
    return StrictMath.pow(2, -(double) days / halfLife);
  }

  /**
   * Returns 1 where one of the genres is of interest and 0 where none is; NaN where none is known.
   */
  double genres(List<Genre> genres) {
    if (genres.isEmpty()) {
      return Double.NaN;
    }
    if (families.isEmpty()) {
      return 1;
    }
    for (Genre genre : genres) {
      GenreFamily family = rules.taxonomy().familyOf(genre);
      if (family.equals(GenreFamily.ANY) || families.contains(family)) {
        return 1;
      }
    }
    return 0;
  }

  /** NaN stays NaN. */
  private static double rising(double x, double half) {
    return x / (x + half);
  }

  /** Returns where the prospect is; of several regions of a kind the first by its name. */
  Whereabouts whereabouts(@Nullable City city, @Nullable GeoPoint point) {
    @Nullable Region town = null;
    @Nullable Region wide = null;
    boolean unknown = false;
    for (Region region : rules.focus()) {
      switch (region.covers(city, point)) {
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
