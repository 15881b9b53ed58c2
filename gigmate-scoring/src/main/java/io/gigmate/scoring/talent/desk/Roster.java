package io.gigmate.scoring.talent.desk;

import io.gigmate.core.artist.Artist;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose readings are whose: by the artist's id, and then by its exact name but for capitals, spaces
 * and forms of the same letter. A name that two artists have is nobody's.
 */
final class Roster {
  private final Map<String, Artist> byId = new HashMap<>();
  private final Map<String, Artist> byName = new HashMap<>();

  Roster(List<Artist> artists) {
    Set<String> shared = new HashSet<>();
    for (Artist artist : artists) {
      byId.put(artist.id().value(), artist);
      String name = normalised(artist.name());
      if (byName.put(name, artist) != null) {
        shared.add(name);
      }
    }
    byName.keySet().removeAll(shared);
  }

  Optional<Artist> find(String reading) {
    return Optional.ofNullable(byId.get(reading))
        .or(() -> Optional.ofNullable(byName.get(normalised(reading))));
  }

  private static String normalised(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
