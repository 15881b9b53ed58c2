package io.gigmate.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Files of keys as openssl writes them. */
public final class Pem {
  private Pem() {}

  /** Writes a key under a label such as {@code PRIVATE KEY}, and returns the file. */
  public static Path write(Path file, String label, byte[] key) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
  }
}
