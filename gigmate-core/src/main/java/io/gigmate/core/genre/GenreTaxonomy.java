package io.gigmate.core.genre;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which family a genre belongs to, and so which acts fit a bill.
 *
 * <p>{@code standard().familyOf(Genre.of("Texas Country"))} is {@code country}. A genre that the
 * taxonomy does not know is a family of its own. This class is immutable and thread-safe.
 */
public final class GenreTaxonomy {
  /** One family a line; it covers the genres that North American club listings use. */
  private static final String STANDARD =
      """
      acoustic: acoustic | Americana | Folk | Indie Folk | Lo-Fi | singer-songwriter | \
          Spoken Word
      any: general | happy-hour | late-night | special
      blues: Blues | Funk | Gospel | Motown | Neo-Soul | R&B | Soul
      country: Bluegrass | Country | Country/Rock | Honky-Tonk | Outlaw Country | \
          Rockabilly | Texas Country | Western | Western Swing
      dance: Cumbia | Dance | Disco | Dream Pop | Dubstep | EDM | Electronic | German | \
          Hip Hop | House | Indie Pop | K-Pop | Latin | Polka | Pop | Rap | Reggae | \
          Reggaeton | Techno | Tejano | Trance | Trap | World
      jazz: Classical | Jazz | Opera | Soundtrack | Swing | Symphony
      other: Comedy | Theater
      rock: Accordion Punk | Alternative | Chicano Rock | Christian | Classic Rock | Emo | \
          Experimental | Garage Rock | Goth | Grunge | Hard Rock | Hardcore | Indie | \
          Indie Rock | Industrial | Metal | Metalcore | New Wave | Orchestral Rock | \
          Post-Rock | Progressive | Psych Rock | Psychedelic | Punk | Rock | Shoegaze | \
          Ska | Tribute
      """;

  private static final GenreTaxonomy STANDARD_TAXONOMY = parse(STANDARD);

  private final Map<Genre, GenreFamily> families;

  private GenreTaxonomy(Map<Genre, GenreFamily> families) {
    this.families = Map.copyOf(families);
  }

  /** Returns the taxonomy that comes with the library. */
  public static GenreTaxonomy standard() {
    return STANDARD_TAXONOMY;
  }

  /** Returns a taxonomy of these memberships. */
  public static GenreTaxonomy of(Map<Genre, GenreFamily> families) {
    return new GenreTaxonomy(families);
  }

  /** Returns every membership, in the order of the genres. */
  public Map<Genre, GenreFamily> memberships() {
    Map<Genre, GenreFamily> sorted = new LinkedHashMap<>();
    families.keySet().stream().sorted().forEach(genre -> sorted.put(genre, familyOf(genre)));
    return sorted;
  }

  /** Returns the family of the genre; an unknown genre is its own family. */
  public GenreFamily familyOf(Genre genre) {
    GenreFamily family = families.get(genre);
    return family == null ? GenreFamily.of(genre.key()) : family;
  }

  /** Returns the families of the genres, in order. */
  public Set<GenreFamily> familiesOf(Collection<Genre> genres) {
    Set<GenreFamily> found = new TreeSet<>();
    genres.forEach(genre -> found.add(familyOf(genre)));
    return found;
  }

  /**
   * Answers whether an act of these genres fits a bill of this genre: a bill of family {@code any}
   * takes every act, and an act without genres fits every bill.
   */
  public boolean fits(Genre bill, Collection<Genre> act) {
    GenreFamily wanted = familyOf(bill);
    return wanted.equals(GenreFamily.ANY)
        || act.isEmpty()
        || act.stream().anyMatch(genre -> familyOf(genre).equals(wanted));
  }

  private static GenreTaxonomy parse(String text) {
    Map<Genre, GenreFamily> families = new LinkedHashMap<>();
    text.lines()
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              GenreFamily family = GenreFamily.of(line.substring(0, colon));
              for (String genre : line.substring(colon + 1).split("\\|", -1)) {
                families.put(Genre.of(genre), family);
              }
            });
    return new GenreTaxonomy(families);
  }
}
