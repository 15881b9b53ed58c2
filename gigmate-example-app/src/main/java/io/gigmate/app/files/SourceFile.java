package io.gigmate.app.files;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourcePolicies;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files and addresses that are asked for prospects: a JSON object with one entry each, by name.
 *
 * <pre>{@code
 * {
 *   "yelp export": {"source": "yelp", "kind": "file", "location": "yelp.csv"},
 *   "places": {"source": "google_business", "kind": "http", "way": "licensed_api",
 *              "location": "https://places.example/rooms.json"}
 * }
 * }</pre>
 *
 * <p>A file is one that the owner of the data exported, and lies where the list lies unless its
 * path says otherwise; an address says in which way its source's policy lets it be asked.
 */
public final class SourceFile {
  private static final List<String> KEYS = List.of("source", "kind", "location", "way");
  private static final int LONGEST_NAME = 60;

  private SourceFile() {}

  /**
   * Returns the sources that the file names, in its order; what is wrong goes to the report.
   *
   * @param folder where files lie
   */
  public static List<ProspectSource> read(
      InputFile file, Path folder, InstantSource clock, InputReport report) throws IOException {
    JsonObject entries = JsonFile.read(file, report);
    List<ProspectSource> sources = new ArrayList<>();
    if (entries == null) {
      return sources;
    }
    for (String name : entries.keys()) {
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        entries.problem(name, "a name has 1 to " + LONGEST_NAME + " characters");
      }
      JsonObject entry = entries.object(name);
      ProspectSource source = entry == null ? null : source(name, entry, folder, clock);
      if (source != null) {
        sources.add(source);
      }
    }
    return sources;
  }

  private static @Nullable ProspectSource source(
      String name, JsonObject entry, Path folder, InstantSource clock) {
    entry.allowOnly(KEYS);
    String source = entry.text("source");
    String kind = entry.text("kind");
    String location = entry.text("location");
    if (source == null || kind == null || location == null) {
      return null;
    }
    if (kind.equals("file")) {
      if (entry.has("way")) {
        entry.problem("way", "is only for kind http; a file is an owner_export");
      }
      return entry.build(
          () -> RegisteredSource.file(name, known(source), folder.resolve(location)));
    }
    if (!kind.equals("http")) {
      entry.problem("kind", "must be file or http: " + Fields.quoted(kind));
      return null;
    }
    String way = entry.text("way");
    return way == null
        ? null
        : entry.build(
            () ->
                RegisteredSource.http(
                    name, known(source), allowed(source, way), URI.create(location), clock));
  }

  private static String known(String source) {
    return SourcePolicies.standard().of(source).source();
  }

  private static SourcePolicy.Way allowed(String source, String way) {
    return SourcePolicies.standard()
        .of(source)
        .ask(SourcePolicy.Way.parse(way))
        .fold(
            SourcePolicy.Verdict.Allowed::way,
            refused -> {
              throw new IllegalArgumentException(refused.reason());
            });
  }
}
