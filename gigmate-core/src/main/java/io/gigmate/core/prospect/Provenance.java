package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a prospect was found, when, and on which basis: what is kept with it, so that anybody can
 * be told where their data came from.
 *
 * @param source the source's name, such as {@code google_business}
 * @param url the page or file, where known
 * @param obtainedAt when it was had, to the millisecond, where known
 * @param basis the way in which it was had, where known; never {@link SourcePolicy.Way#SCRAPING}
 */
public record Provenance(
    String source,
    @Nullable String url,
    @Nullable Instant obtainedAt,
    SourcePolicy.@Nullable Way basis) {
  public Provenance {
    source = Checks.text("source", source, 100);
    url = url == null || url.isBlank() ? null : Checks.text("source url", url, 2000);
    obtainedAt = obtainedAt == null ? null : obtainedAt.truncatedTo(ChronoUnit.MILLIS);
    if (basis == SourcePolicy.Way.SCRAPING) {
      throw new IllegalArgumentException("nothing may be kept on the basis of scraping: " + source);
    }
  }

  /** Returns the provenance of this source and page, with the time and the basis not known. */
  public static Provenance of(String source, @Nullable String url) {
    return new Provenance(source, url, null, null);
  }

  /** Returns this with the source and the page given, each where it is given. */
  public Provenance naming(@Nullable String otherSource, @Nullable String otherUrl) {
    return new Provenance(
        otherSource == null ? source : otherSource,
        otherUrl == null ? url : otherUrl,
        obtainedAt,
        basis);
  }

  /** Returns this, had at that time. */
  public Provenance had(Instant time) {
    return new Provenance(source, url, time, basis);
  }

  /** Returns this, had on that basis. */
  public Provenance on(SourcePolicy.Way way) {
    return new Provenance(source, url, obtainedAt, way);
  }

  /** Returns this with the time and the basis given where it has none of its own. */
  public Provenance completed(Instant time, SourcePolicy.Way way) {
    return new Provenance(
        source, url, obtainedAt == null ? time : obtainedAt, basis == null ? way : basis);
  }
}
