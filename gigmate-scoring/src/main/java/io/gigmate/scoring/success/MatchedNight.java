package io.gigmate.scoring.success;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AudienceProfiles;
import io.gigmate.scoring.booking.GenreFit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A night on which people came, and how well the artist's audience is that of the room.
 *
 * @param people who came, 1 or more
 * @param share of the two audiences that is alike, 0 to 1: the mean of what is known of their
 *     dimensions and of their genres
 * @param profiled whether the audiences themselves are known, and not the genre alone
 */
public record MatchedNight(int people, double share, boolean profiled) {
  public MatchedNight {
    if (people < 1 || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a night has people and a share in 0..1: " + people + ", " + share);
    }
  }

  /**
   * Returns the nights that took place, were counted, and of which something is known.
   *
   * @param advice what was advised, decided and happened
   * @param audiences of artists and rooms
   */
  public static List<MatchedNight> of(
      Collection<AdviceRecord> advice,
      Collection<Artist> artists,
      Collection<Venue> venues,
      AudienceProfiles audiences,
      GenreTaxonomy taxonomy) {
    Map<ArtistId, Artist> acts =
        artists.stream().collect(Collectors.toMap(Artist::id, Function.identity()));
    Map<VenueId, Venue> rooms =
        venues.stream().collect(Collectors.toMap(Venue::id, Function.identity()));
    List<MatchedNight> nights = new ArrayList<>();
    for (AdviceRecord one : advice) {
      Result result = one.result();
      if (result == null || result.cancelled() || result.attendance() == 0) {
        continue;
      }
      List<Double> parts = new ArrayList<>();
      audiences
          .find(one.artist())
          .ifPresent(
              mine ->
                  audiences
                      .find(one.venue())
                      .ifPresent(theirs -> parts.addAll(mine.overlaps(theirs).values())));
      boolean profiled = !parts.isEmpty();
      Artist act = acts.get(one.artist());
      Venue room = rooms.get(one.venue());
      if (act != null && room != null) {
        GenreFit.of(act, room, taxonomy).ifPresent(fit -> parts.add(fit.share()));
      }
      if (!parts.isEmpty()) {
        double mean = parts.stream().mapToDouble(Double::doubleValue).sum() / parts.size();
        nights.add(new MatchedNight(result.attendance(), Math.min(1, mean), profiled));
      }
    }
    return List.copyOf(nights);
  }
}
