package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.ApiTokens;
import io.gigmate.core.access.Scope;
import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ApiTokens} keeps to. */
public interface ApiTokensContract {
  /** Returns the port under test. */
  ApiTokens apiTokens();

  @Test
  default void tokenComesBackWithEveryPart() {
    String owner = owner();
    ApiToken given = token(owner + " 1", owner, "the secret");
    apiTokens().add(given);
    assertThat(apiTokens().find(given.id())).contains(given);
    assertThat(apiTokens().find(given.id()).orElseThrow().isSecret("the secret".getBytes(UTF_8)))
        .isTrue();
    assertThat(apiTokens().find(given.id()).orElseThrow().isSecret("another".getBytes(UTF_8)))
        .isFalse();
    assertThat(apiTokens().find(owner + " 2")).isEmpty();
    assertThat(apiTokens().find("%")).isEmpty();
  }

  @Test
  default void idThatIsTakenIsRefusedAndTheFirstStands() {
    String owner = owner();
    ApiToken first = token(owner + " 1", owner, "the secret");
    apiTokens().add(first);
    assertThatThrownBy(() -> apiTokens().add(token(first.id(), owner(), "another")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(first.id());
    assertThat(apiTokens().find(first.id())).contains(first);
  }

  @Test
  default void tokensOfAnAccountComeByIdAndOthersDoNot() {
    String owner = owner();
    Ids.SHUFFLED.forEach(id -> apiTokens().add(token(owner + id, owner, id)));
    String other = owner();
    ApiToken another = token(other, other, "x");
    apiTokens().add(another);
    assertThat(apiTokens().of(owner))
        .map(ApiToken::id)
        .containsExactlyElementsOf(Ids.ORDERED.stream().map(id -> owner + id).toList());
    assertSame(apiTokens().of(other), List.of(another));
  }

  @Test
  default void tokenThatIsRemovedIsGone() {
    String owner = owner();
    ApiToken kept = token(owner + " 1", owner, "a");
    ApiToken removed = token(owner + " 2", owner, "b");
    apiTokens().add(kept);
    apiTokens().add(removed);
    assertThat(apiTokens().remove(removed.id())).isTrue();
    assertThat(apiTokens().remove(removed.id())).isFalse();
    assertThat(apiTokens().find(removed.id())).isEmpty();
    assertSame(apiTokens().of(owner), List.of(kept));
  }

  private static String owner() {
    return "owner of " + Fixtures.newTenantId();
  }

  private static ApiToken token(String id, String owner, String secret) {
    return new ApiToken(
        id,
        owner,
        "Ann O'Brien's \"cron\"",
        List.of(Scope.GENERATE_EVENTS),
        Digest.ofBytes(secret.getBytes(UTF_8)),
        Instant.parse("2026-03-08T08:00:00.001Z"));
  }
}
