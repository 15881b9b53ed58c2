package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.source.ProspectJson;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prospects from a file that the owner of the data exported: the table of prospects as CSV or,
 * where the name ends in {@code .json}, as JSON. When it was had is when it is taken in.
 */
public final class FileProspectSource implements ProspectSource {
  private final String source;
  private final InputFile file;

  /** Creates the source of this code on a file that was exported from it. */
  public FileProspectSource(String source, InputFile file) {
    this.source = source;
    this.file = file;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public SourcePolicy.Way way() {
    return SourcePolicy.Way.OWNER_EXPORT;
  }

  /**
   * Returns every prospect of the file, or none.
   *
   * @throws RefusedInputException with what is wrong in the file
   */
  @Override
  public Stream<Prospect> prospects() {
    try {
      return (isJson() ? fromJson() : fromTable()).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isJson() {
    String name = file.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".json.gz");
  }

  private List<Prospect> fromTable() throws IOException {
    InputReport report = new InputReport(note -> {});
    List<Prospect> prospects = new ArrayList<>();
    ProspectFile.read(file, report, prospect -> prospects.add(attributed(prospect)));
    report.refuseProblems();
    return prospects;
  }

  private List<Prospect> fromJson() throws IOException {
    StringWriter document = new StringWriter();
    try (Reader text = file.open()) {
      text.transferTo(document);
    }
    if (InputFile.isMalformed(document.toString())) {
      throw new RefusedInputException(List.of(file.name() + ": is not UTF-8 text"));
    }
    try {
      return ProspectJson.read(document.toString().getBytes(UTF_8), origin());
    } catch (IllegalArgumentException e) {
      throw new RefusedInputException(List.of(file.name() + ": " + e.getMessage()));
    }
  }

  private Prospect attributed(Prospect prospect) {
    return prospect.provenance() == null ? prospect.foundAt(origin()) : prospect;
  }

  /** The name of the file; the folder is nobody else's business. */
  private Provenance origin() {
    String name = file.name();
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return Provenance.of(source, name.substring(folder + 1));
  }
}
