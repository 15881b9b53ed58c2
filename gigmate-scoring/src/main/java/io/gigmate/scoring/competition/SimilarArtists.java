package io.gigmate.scoring.competition;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreTaxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is like whom: by what they play, by bills that they shared, by rooms that book them both. A
 * room that books everybody says little; two nights on one bill say much.
 *
 * <p>Each of the three is a chance that the two draw the same people, and together they are the
 * chance that at least one of them holds. The weights are our own judgement. This class is
 * immutable and thread-safe.
 */
public final class SimilarArtists {
  private static final double BY_GENRE = 0.5;
  private static final double BY_FAMILY = 0.2;
  private static final double BY_BILLS = 0.8;
  private static final double BY_ROOMS = 0.6;
  private static final double TELLING = 0.05;

  private final GenreTaxonomy taxonomy;
  private final Map<String, Artist> artists = new TreeMap<>();
  private final Map<String, Integer> artistsOfRoom = new HashMap<>();
  private final Map<String, String> roomNames = new HashMap<>();

  private static final class Artist {
    private final Set<Genre> genres = new TreeSet<>();
    private final Map<String, Integer> rooms = new TreeMap<>();
    private final Map<String, Integer> bills = new TreeMap<>();
  }

  private SimilarArtists(GenreTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Returns what shows say of their artists. */
  public static SimilarArtists of(List<ObservedShow> shows) {
    return of(shows, GenreTaxonomy.standard());
  }

  /** Returns what shows say of their artists, with families of genres of one's own. */
  public static SimilarArtists of(List<ObservedShow> shows, GenreTaxonomy taxonomy) {
    SimilarArtists similar = new SimilarArtists(taxonomy);
    Map<String, Set<String>> nights = new TreeMap<>();
    for (ObservedShow show : shows) {
      if (show.artist() != null) {
        Artist artist = similar.artists.computeIfAbsent(key(show.artist()), name -> new Artist());
        if (show.genre() != null) {
          artist.genres.add(show.genre());
        }
        if (show.room() != null) {
          artist.rooms.merge(key(show.room()), 1, Integer::sum);
          similar.roomNames.putIfAbsent(key(show.room()), show.room().strip());
          nights
              .computeIfAbsent(key(show.room()) + '\n' + show.date(), night -> new TreeSet<>())
              .add(key(show.artist()));
        }
      }
    }
    similar
        .artists
        .values()
        .forEach(
            artist ->
                artist
                    .rooms
                    .keySet()
                    .forEach(room -> similar.artistsOfRoom.merge(room, 1, Integer::sum)));
    nights.values().forEach(similar::bill);
    return similar;
  }

  private void bill(Set<String> names) {
    for (String one : names) {
      for (String other : names) {
        Artist artist = artists.get(one);
        if (artist != null && !one.equals(other)) {
          artist.bills.merge(other, 1, Integer::sum);
        }
      }
    }
  }

  /**
   * How alike two artists are, and why.
   *
   * @param score 0 to 1
   * @param reasons in words, without those that say nothing
   */
  public record Likeness(double score, List<String> reasons) {
    public Likeness {
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("a likeness lies in 0..1: " + score);
      }
      reasons = List.copyOf(reasons);
    }
  }

  /** Returns how alike two artists are; an artist of whom nothing is known is like nobody. */
  public Likeness likeness(String one, String other) {
    Artist a = artists.get(key(one));
    Artist b = artists.get(key(other));
    if (a == null || b == null) {
      return new Likeness(0, List.of());
    }
    List<String> reasons = new ArrayList<>();
    double genre = byGenre(a, b, reasons);
    int shared = a.bills.getOrDefault(key(other), 0);
    double bills = BY_BILLS * (1 - Math.pow(0.4, shared));
    if (shared > 0) {
      reasons.add(shared == 1 ? "shared a bill" : "shared " + shared + " bills");
    }
    double rooms = BY_ROOMS * byRooms(a, b);
    if (rooms > TELLING) {
      Set<String> both = new TreeSet<>(a.rooms.keySet());
      both.retainAll(b.rooms.keySet());
      reasons.add(
          "booked by the same rooms: "
              + String.join(
                  ", ",
                  both.stream().limit(3).map(room -> roomNames.getOrDefault(room, room)).toList()));
    }
    return new Likeness(1 - (1 - genre) * (1 - bills) * (1 - rooms), reasons);
  }

  private double byGenre(Artist a, Artist b, List<String> reasons) {
    Set<Genre> both = new TreeSet<>(a.genres);
    both.retainAll(b.genres);
    if (!both.isEmpty()) {
      reasons.add("both play " + both.iterator().next());
      Set<Genre> all = new TreeSet<>(a.genres);
      all.addAll(b.genres);
      return BY_GENRE * Math.sqrt((double) both.size() / all.size());
    }
    boolean kin =
        taxonomy.familiesOf(a.genres).stream().anyMatch(taxonomy.familiesOf(b.genres)::contains);
    if (kin) {
      reasons.add("both play kinds of " + taxonomy.familiesOf(a.genres).iterator().next());
    }
    return kin ? BY_FAMILY : 0;
  }

  /** The cosine of the rooms, each weighed by how few artists it has. */
  private double byRooms(Artist a, Artist b) {
    double product = 0;
    for (Map.Entry<String, Integer> room : a.rooms.entrySet()) {
      product +=
          weight(room) * weight(Map.entry(room.getKey(), b.rooms.getOrDefault(room.getKey(), 0)));
    }
    double lengths = length(a) * length(b);
    return lengths > 0 ? Math.min(1, product / lengths) : 0;
  }

  private double length(Artist artist) {
    double sum = 0;
    for (Map.Entry<String, Integer> room : artist.rooms.entrySet()) {
      sum += weight(room) * weight(room);
    }
    return Math.sqrt(sum);
  }

  private double weight(Map.Entry<String, Integer> room) {
    double rarity = Math.log((1.0 + artists.size()) / artistsOfRoom.getOrDefault(room.getKey(), 1));
    return Math.sqrt(room.getValue()) * Math.max(0, rarity);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
