package io.gigmate.app.files;

import io.gigmate.adapters.http.deal.DealSheetJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.deal.settlement.Settled;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A deal sheet in a file, in the JSON that the API takes too. */
public final class DealSheetFile {
  private DealSheetFile() {}

  /** Returns the settlement of the sheet; null where the report says what is wrong with it. */
  public static @Nullable Settled settle(InputFile file, InputReport report) throws IOException {
    JsonObject json = JsonFile.read(file, report);
    return json == null ? null : DealSheetJson.settle(json);
  }
}
