package io.gigmate.app.files;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.outreach.TighteningsJson;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.Tightening;
import java.io.IOException;
import java.util.List;

/** The file of what an operator makes stricter in the rules of outreach; see docs/compliance.md. */
public final class TighteningFile {
  private TighteningFile() {}

  /**
   * Returns the changes of the file, in its order; the report hears of one that would loosen, with
   * its line.
   *
   * @param book that they change
   */
  public static List<Tightening> read(InputFile file, RuleBook book, InputReport report)
      throws IOException {
    JsonObject json = JsonFile.read(file, report);
    return json == null ? List.of() : TighteningsJson.read(json, book);
  }
}
