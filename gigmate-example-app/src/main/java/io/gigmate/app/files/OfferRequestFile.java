package io.gigmate.app.files;

import io.gigmate.adapters.http.deal.OfferRequestJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.deal.offer.OfferRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request for an offer in a file, in the JSON that the API takes too. */
public final class OfferRequestFile {
  private OfferRequestFile() {}

  /** Returns the request; null where the report says what is wrong with it. */
  public static @Nullable OfferRequest read(InputFile file, InputReport report) throws IOException {
    JsonObject json = JsonFile.read(file, report);
    return json == null ? null : OfferRequestJson.read(json);
  }
}
