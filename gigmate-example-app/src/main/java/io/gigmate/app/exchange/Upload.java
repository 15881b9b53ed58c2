package io.gigmate.app.exchange;

import io.gigmate.app.files.InputFile;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file as it was sent, to be read as often as it is looked at. */
public final class Upload {
  /** What a packed file may hold. */
  private static final int MOST_BYTES = 20_000_000;

  private final ExchangeKind kind;
  private final String name;
  private final byte[] bytes;
  private final @Nullable String owner;

  /**
   * Creates the upload.
   *
   * @param owner the id of the room or act whose calendar it is; null for everything else
   */
  public Upload(ExchangeKind kind, String name, byte[] bytes, @Nullable String owner) {
    this.kind = kind;
    this.name = name;
    this.bytes = bytes.clone();
    this.owner = owner;
  }

  /** Returns what it has. */
  public ExchangeKind kind() {
    return kind;
  }

  /** Returns what its sender calls it. */
  public String name() {
    return name;
  }

  /**
   * Returns the wish to bring it in.
   *
   * @throws IOException where it is too large once unpacked, or cannot be
   */
  public ImportWish wish(TenantId tenant) throws IOException {
    return new ImportWish(tenant, kind, InputFile.sent(name, bytes, MOST_BYTES), owner);
  }
}
