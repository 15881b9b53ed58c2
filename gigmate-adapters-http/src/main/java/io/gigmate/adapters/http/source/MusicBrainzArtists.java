package io.gigmate.adapters.http.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.genre.Genre;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Acts in the catalogue of MusicBrainz, by its web service, version 2: one request a second, with a
 * name and a way to be reached, as its documentation asks. Its core data are free to use; tags,
 * which genres are read from here, are under a licence that excludes commercial use.
 */
public final class MusicBrainzArtists {
  private static final URI SERVICE = URI.create("https://musicbrainz.org/ws/2/");
  private static final PacedClient.Limits LIMITS =
      new PacedClient.Limits(Duration.ofSeconds(1), 20_000, 1 << 20);
  private static final int SURE = 90;
  private static final int MOST_GENRES = 5;

  private final URI root;
  private final PacedClient client;

  /**
   * Creates the client.
   *
   * @param contact where whoever runs this can be reached: an https address or a mail address
   */
  public MusicBrainzArtists(String contact, InstantSource clock) {
    this(SERVICE, contact, clock, PacedClient.Waiting.real());
  }

  MusicBrainzArtists(URI root, String contact, InstantSource clock, PacedClient.Waiting waiting) {
    if (!contact.matches("https://[!-~&&[^()]]{3,200}|[!-~&&[^()@]]{1,64}@[!-~&&[^()@]]{3,200}")) {
      throw new IllegalArgumentException(
          "MusicBrainz wants an address at which one can be reached: '" + contact + "'");
    }
    this.root = root;
    this.client = new PacedClient("GigMate/1 ( " + contact + " )", LIMITS, clock, waiting);
  }

  /**
   * Returns the act of this name; empty where there is none, or several that are as likely.
   *
   * @throws IOException where it cannot be asked now or says something else
   */
  public Optional<CataloguedArtist> find(String name) throws IOException {
    String query = "artist:\"" + name.replaceAll("[\\\\\"]", " ").strip() + "\"";
    JsonNode answer =
        client.get(
            root.resolve("artist?fmt=json&limit=5&query=" + URLEncoder.encode(query, UTF_8)));
    List<JsonNode> likely = new ArrayList<>();
    answer
        .path("artists")
        .forEach(
            artist -> {
              boolean same = artist.path("name").asText("").strip().equalsIgnoreCase(name.strip());
              if (same && artist.path("score").asInt(0) >= SURE) {
                likely.add(artist);
              }
            });
    return likely.size() == 1 ? Optional.of(artist(likely.get(0))) : Optional.empty();
  }

  private static CataloguedArtist artist(JsonNode artist) {
    String area = artist.path("area").path("name").asText("").strip();
    List<JsonNode> tags = new ArrayList<>();
    artist.path("tags").forEach(tags::add);
    tags.sort(Comparator.comparingInt((JsonNode tag) -> -tag.path("count").asInt(0)));
    return new CataloguedArtist(
        artist.path("id").asText(""),
        artist.path("name").asText(""),
        area.isEmpty() ? null : area,
        tags.stream()
            .filter(tag -> tag.path("count").asInt(0) > 0)
            .flatMap(tag -> genre(tag.path("name").asText("")).stream())
            .distinct()
            .limit(MOST_GENRES)
            .toList());
  }

  private static Optional<Genre> genre(String name) {
    try {
      return Optional.of(Genre.of(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
