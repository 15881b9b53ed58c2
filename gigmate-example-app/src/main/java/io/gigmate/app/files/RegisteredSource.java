package io.gigmate.app.files;

import io.gigmate.adapters.http.source.HttpProspectSource;
import io.gigmate.adapters.http.source.HttpProspectSource.Manners;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file or an address that the operator named as one of a source's; see {@link SourceFile}. */
public final class RegisteredSource implements ProspectSource {
  private final String name;
  private final String source;
  private final SourcePolicy.Way way;
  private final Supplier<ProspectSource> place;

  private RegisteredSource(
      String name, String source, SourcePolicy.Way way, Supplier<ProspectSource> place) {
    this.name = name;
    this.source = source;
    this.way = way;
    this.place = place;
  }

  /** Returns a file that was exported from the source; it is opened anew on every visit. */
  static RegisteredSource file(String name, String source, Path file) {
    return new RegisteredSource(
        name,
        source,
        SourcePolicy.Way.OWNER_EXPORT,
        () -> {
          try {
            return new FileProspectSource(source, InputFile.of(file.toString()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Returns a document on the web, which remembers what it was told the last time. */
  static RegisteredSource http(
      String name, String source, SourcePolicy.Way way, URI address, InstantSource clock) {
    ProspectSource document = new HttpProspectSource(source, way, address, Manners.USUAL, clock);
    return new RegisteredSource(name, source, way, () -> document);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public SourcePolicy.Way way() {
    return way;
  }

  @Override
  public Stream<Prospect> prospects() {
    return place.get().prospects();
  }
}
