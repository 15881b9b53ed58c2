package io.gigmate.scoring.competition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches what other rooms book, and tells what concerns a house: an artist of its own, or one like
 * them.
 */
public final class CompetitorWatch {
  /** From such a likeness on a booking is told; about one shared genre and a hint of more. */
  private static final double TOLD_FROM = 0.45;

  private CompetitorWatch() {}

  /**
   * Returns the moves of watched rooms, the most alike first.
   *
   * @param shows all that were seen, the house's own among them
   * @param watched rooms by name, in any case
   * @param own artists by name
   * @param from shows before this day are history: they tell who is like whom, no more
   */
  public static List<CompetitorMove> moves(
      List<ObservedShow> shows, List<String> watched, List<String> own, LocalDate from) {
    SimilarArtists similar = SimilarArtists.of(shows);
    Set<String> rooms = watched.stream().map(CompetitorWatch::key).collect(Collectors.toSet());
    List<CompetitorMove> moves = new ArrayList<>();
    for (ObservedShow show : shows) {
      String room = show.room();
      String artist = show.artist();
      if (room != null
          && artist != null
          && rooms.contains(key(room))
          && !show.date().isBefore(from)) {
        own.stream()
            .map(name -> move(show, room, artist, name, similar))
            .max(
                Comparator.comparingDouble(CompetitorMove::likeness)
                    .thenComparing(CompetitorMove::likeTo, Comparator.reverseOrder()))
            .filter(move -> move.likeness() >= TOLD_FROM)
            .ifPresent(moves::add);
      }
    }
    moves.sort(
        Comparator.comparingDouble((CompetitorMove move) -> -move.likeness())
            .thenComparing(move -> move.show().date())
            .thenComparing(CompetitorMove::room)
            .thenComparing(CompetitorMove::artist));
    return moves;
  }

  private static CompetitorMove move(
      ObservedShow show, String room, String artist, String own, SimilarArtists similar) {
    if (key(artist).equals(key(own))) {
      return new CompetitorMove(show, room, artist, own, 1, List.of("the same artist"));
    }
    SimilarArtists.Likeness likeness = similar.likeness(artist, own);
    return new CompetitorMove(show, room, artist, own, likeness.score(), likeness.reasons());
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
