package io.gigmate.adapters.http.source;

import io.gigmate.core.genre.Genre;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as a catalogue has it.
 *
 * @param id in the catalogue
 * @param name as the catalogue writes it
 * @param area where it is from, where known
 * @param genres by which listeners file it, the most named first
 */
public record CataloguedArtist(String id, String name, @Nullable String area, List<Genre> genres) {
  public CataloguedArtist {
    genres = List.copyOf(genres);
  }
}
