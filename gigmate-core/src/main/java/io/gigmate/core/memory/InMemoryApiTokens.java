package io.gigmate.core.memory;

import static java.util.Comparator.comparing;

import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.ApiTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of programs in memory. */
public final class InMemoryApiTokens implements ApiTokens {
  private final Map<String, ApiToken> tokens = new ConcurrentHashMap<>();

  @Override
  public void add(ApiToken token) {
    if (tokens.putIfAbsent(token.id(), token) != null) {
      throw new IllegalArgumentException("token id is taken: " + token.id());
    }
  }

  @Override
  public boolean remove(String id) {
    return tokens.remove(id) != null;
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return Optional.ofNullable(tokens.get(id));
  }

  @Override
  public List<ApiToken> of(String username) {
    return tokens.values().stream()
        .filter(token -> token.username().equals(username))
        .sorted(comparing(ApiToken::id))
        .toList();
  }
}
