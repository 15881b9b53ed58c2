package io.gigmate.app.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.operations.Digest;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the site's own forms carry and nobody else's can know: a digest of what a cookie holds. It
 * is made anew for each page and kept nowhere; the cookie cannot be told from it.
 */
public final class CsrfToken {
  /** What a form calls it. */
  static final String FIELD = "csrf";

  /** What a script sends it as. */
  public static final String HEADER = "X-CSRF-Token";

  private static final byte[] PURPOSE = "gigmate csrf ".getBytes(UTF_8);

  private CsrfToken() {}

  /** Returns the token that goes with what the cookie holds. */
  public static String of(String secret) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Digest.ofBytes(PURPOSE, secret.getBytes(UTF_8)).bytes());
  }

  /** Answers whether the request carries the token of the secret, in its header or in its form. */
  static boolean isIn(Context request, String secret) {
    String given = given(request);
    return given != null
        && MessageDigest.isEqual(of(secret).getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private static @Nullable String given(Context request) {
    String header = request.header(HEADER);
    if (header != null) {
      return header;
    }
    return request.isFormUrlencoded() || request.isMultipartFormData()
        ? request.formParam(FIELD)
        : null;
  }
}
