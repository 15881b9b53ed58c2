package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.audit.CheckpointKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Keys for checkpoints: PEM as {@code openssl genpkey -algorithm ed25519} writes it, its public
 * half, or any other text as a secret.
 */
public final class CheckpointKeyFile {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private CheckpointKeyFile() {}

  /** Returns the key in the file; null, with a problem, where it holds none. */
  public static @Nullable CheckpointKey read(InputFile file, InputReport report)
      throws IOException {
    return key(file, file.text().strip(), report);
  }

  /** Returns the key in the file, which must be one that signs; null, with a problem, else. */
  public static @Nullable CheckpointKey readForSigning(InputFile file, InputReport report)
      throws IOException {
    String text = file.text().strip();
    if (text.startsWith(begin(PUBLIC))) {
      report.problem(file.name(), 1, InputReport.ROW, "is a public key, which cannot sign");
      return null;
    }
    return key(file, text, report);
  }

  private static @Nullable CheckpointKey key(InputFile file, String text, InputReport report) {
    try {
      if (text.startsWith(begin(PRIVATE))) {
        return CheckpointKey.signing(
            KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(decoded(text, PRIVATE))));
      }
      if (text.startsWith(begin(PUBLIC))) {
        return CheckpointKey.verifying(
            KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(decoded(text, PUBLIC))));
      }
      return CheckpointKey.hmac(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      report.problem(file.name(), 1, InputReport.ROW, "is not a key for " + ALGORITHM);
    } catch (IllegalArgumentException e) {
      // Its message has a length at the most, nothing of the key.
      report.problem(file.name(), 1, InputReport.ROW, String.valueOf(e.getMessage()));
    }
    return null;
  }

  private static byte[] decoded(String pem, String label) {
    String body = pem.replace(begin(label), "").replace("-----END " + label + "-----", "");
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is not PEM", e);
    }
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }
}
