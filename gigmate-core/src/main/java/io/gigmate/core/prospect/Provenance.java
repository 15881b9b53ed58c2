package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Where a prospect was found.
 *
 * @param source the source's name, such as {@code google_business}
 * @param url the page or file, where known
 */
public record Provenance(String source, @Nullable String url) {
  public Provenance {
    source = Checks.text("source", source, 100);
    url = url == null || url.isBlank() ? null : Checks.text("source url", url, 2000);
  }

  /** Returns the provenance of this source and page. */
  public static Provenance of(String source, @Nullable String url) {
    return new Provenance(source, url);
  }
}
