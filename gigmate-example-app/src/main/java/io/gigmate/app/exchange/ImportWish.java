package io.gigmate.app.exchange;

import io.gigmate.app.files.InputFile;
import io.gigmate.core.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to bring in.
 *
 * @param tenant for whom
 * @param kind what it has
 * @param file to be read once
 * @param owner the id of the room or act whose calendar it is; null for everything else
 */
public record ImportWish(
    TenantId tenant, ExchangeKind kind, InputFile file, @Nullable String owner) {
  /** Returns the wish for what is not somebody's calendar. */
  public static ImportWish of(TenantId tenant, ExchangeKind kind, InputFile file) {
    return new ImportWish(tenant, kind, file, null);
  }
}
