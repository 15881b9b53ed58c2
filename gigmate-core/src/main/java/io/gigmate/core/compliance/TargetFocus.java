package io.gigmate.core.compliance;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.compliance.OutreachRequest.Focus;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Region;
import io.gigmate.core.place.Region.Cover;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of recipients whether the operator's configuration has them in its target market and genres,
 * as the rules FO-1 and FO-2 ask. Out of focus, or not known, is a case for a person. This class is
 * immutable and thread-safe.
 *
 * <pre>{@code
 * TargetFocus focus = TargetFocus.of(desk.current(tenant), Regions.standard());
 * OutreachRequest.Focus of = focus.of(prospect);
 * }</pre>
 */
public final class TargetFocus {
  private final List<Region> regions;
  private final List<Genre> genres;

  private TargetFocus(List<Region> regions, List<Genre> genres) {
    this.regions = regions;
    this.genres = genres;
  }

  /**
   * Returns the focus of {@code geographic_focus} and {@code target_musician_genres}.
   *
   * @throws IllegalArgumentException where the configuration names a region that is not among these
   */
  public static TargetFocus of(Configuration configuration, Regions regions) {
    return new TargetFocus(
        regions.named(configuration.geographicFocus()), configuration.targetMusicianGenres());
  }

  /** Returns the focus on a prospect: of the genre, where it plays one. */
  public Focus of(Prospect prospect) {
    boolean plays = prospect.type() == ProspectType.MUSICIAN;
    return of(prospect.city(), prospect.location(), plays ? prospect.genres() : null);
  }

  /**
   * Returns the focus on somebody.
   *
   * @param genres that they play, empty where nobody knows; null where genres do not matter
   */
  public Focus of(@Nullable City city, @Nullable GeoPoint point, @Nullable List<Genre> genres) {
    return new Focus(market(city, point), genres == null ? null : genre(genres));
  }

  /** Inside of one region is inside; a list that is empty holds nobody. */
  private Cover market(@Nullable City city, @Nullable GeoPoint point) {
    Cover best = Cover.OUTSIDE;
    for (Region region : regions) {
      Cover cover = region.covers(city, point);
      if (cover == Cover.INSIDE) {
        return cover;
      }
      best = cover == Cover.UNKNOWN ? cover : best;
    }
    return best;
  }

  private Cover genre(List<Genre> played) {
    if (played.isEmpty()) {
      return Cover.UNKNOWN;
    }
    return played.stream().anyMatch(genres::contains) ? Cover.INSIDE : Cover.OUTSIDE;
  }
}
