package io.gigmate.app.files;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.JsonProblems;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads files that hold one JSON object; the report hears what is wrong, with file and line. */
final class JsonFile {
  private JsonFile() {}

  /** Returns the object that the file holds; null where it holds something else. */
  static @Nullable JsonObject read(InputFile file, InputReport report) throws IOException {
    return of(file, file.text(), report);
  }

  /** Returns the object that a file of at most so many characters holds; null where it does not. */
  static @Nullable JsonObject read(InputFile file, int longest, InputReport report)
      throws IOException {
    return of(file, file.text(longest), report);
  }

  private static @Nullable JsonObject of(InputFile file, String text, InputReport report) {
    if (InputFile.isMalformed(text)) {
      report.problem(file.name(), 1, InputReport.ROW, "is not UTF-8 text");
      return null;
    }
    return JsonObject.read(text, new OfFile(file.name(), report));
  }

  private record OfFile(String file, InputReport report) implements JsonProblems {
    @Override
    public void problem(long line, String path, String what) {
      report.problem(file, line, path.isEmpty() ? InputReport.ROW : path, what);
    }

    @Override
    public void note(String text) {
      report.note(file, text);
    }

    @Override
    public long count() {
      return report.count();
    }
  }
}
