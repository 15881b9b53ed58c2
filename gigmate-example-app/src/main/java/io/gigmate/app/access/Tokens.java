package io.gigmate.app.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gigmate.adapters.http.TokenDesk;
import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.ApiTokens;
import io.gigmate.core.access.Scope;
import io.gigmate.core.operations.Digest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes tokens for programs and knows them again. The text of one is {@code gm_}, its identifier,
 * {@code _} and 256 random bits; of those bits only a digest is kept.
 */
public final class Tokens implements TokenDesk {
  private static final Pattern TEXT = Pattern.compile("gm_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  private final ApiTokens tokens;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Creates the maker of tokens on where they are kept. */
  public Tokens(ApiTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public String issue(String username, String label, List<Scope> scopes) {
    String id = HexFormat.of().formatHex(bytes(ID_BYTES));
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    tokens.add(
        new ApiToken(
            id,
            username,
            label,
            scopes,
            Digest.ofBytes(secret.getBytes(US_ASCII)),
            clock.instant()));
    return "gm_" + id + "_" + secret;
  }

  /** Returns the token of this text, if there is one. */
  public Optional<ApiToken> of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? tokens
            .find(parts.group(1))
            .filter(token -> token.isSecret(parts.group(2).getBytes(US_ASCII)))
        : Optional.empty();
  }

  @Override
  public List<ApiToken> all(String username) {
    return tokens.of(username);
  }

  @Override
  public boolean revoke(String username, String id) {
    return tokens.of(username).stream().anyMatch(token -> token.id().equals(id))
        && tokens.remove(id);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
