package io.gigmate.scoring.booking;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.venue.Venue;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well what an artist plays fits what a room books.
 *
 * @param share 1 where the room books it, 0.7 where it books the same family, 0 otherwise
 * @param evidence what was seen
 */
public record GenreFit(double share, String evidence) {
  /** A genre of the same family shares some of the audience; how much is stated, not measured. */
  private static final double SAME_FAMILY = 0.7;

  /** Returns the fit; empty where one of the two does not say. */
  public static Optional<GenreFit> of(Artist artist, Venue venue, GenreTaxonomy taxonomy) {
    if (artist.genres().isEmpty() || venue.genres().isEmpty()) {
      return Optional.empty();
    }
    Set<GenreFamily> families = new TreeSet<>(taxonomy.familiesOf(artist.genres()));
    families.retainAll(taxonomy.familiesOf(venue.genres()));
    boolean same = !Collections.disjoint(artist.genres(), venue.genres());
    boolean any = taxonomy.familiesOf(venue.genres()).contains(GenreFamily.ANY);
    if (same || any) {
      return Optional.of(new GenreFit(1, "the room books what the artist plays"));
    }
    return Optional.of(
        families.isEmpty()
            ? new GenreFit(0, "the room books nothing of the kind")
            : new GenreFit(SAME_FAMILY, "the same family, " + families.iterator().next()));
  }
}
