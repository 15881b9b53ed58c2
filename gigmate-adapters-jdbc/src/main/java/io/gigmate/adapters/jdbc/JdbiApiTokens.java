package io.gigmate.adapters.jdbc;

import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.ApiTokens;
import io.gigmate.core.access.Scope;
import io.gigmate.core.operations.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What programs are let in by, in the table {@code api_tokens}. */
final class JdbiApiTokens implements ApiTokens {
  private static final String ADD =
      """
      insert into api_tokens (token_id, username, label, scopes, secret_hash, created_at)
      values (:id, :username, :label, :scopes, :hash, :at)
      """;

  private final Work work;

  JdbiApiTokens(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void add(ApiToken token) {
    work.writing(
        token.id(),
        handle -> {
          if (find(token.id()).isPresent()) {
            throw new IllegalArgumentException("token id is taken: " + token.id());
          }
          return handle
              .createUpdate(ADD)
              .bind("id", token.id())
              .bind("username", token.username())
              .bind("label", token.label())
              .bindArray("scopes", String.class, token.scopes().stream().map(Scope::code).toList())
              .bind("hash", token.secretHash().toString())
              .bind("at", Values.kept(token.createdAt()))
              .execute();
        });
  }

  @Override
  public boolean remove(String id) {
    return work.writing(
            id,
            handle ->
                handle
                    .createUpdate("delete from api_tokens where token_id = :id")
                    .bind("id", id)
                    .execute())
        > 0;
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from api_tokens where token_id = :id")
                .bind("id", id)
                .map(JdbiApiTokens::token)
                .findOne());
  }

  @Override
  public List<ApiToken> of(String username) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from api_tokens where username = :username order by token_id")
                .bind("username", username)
                .map(JdbiApiTokens::token)
                .list());
  }

  private static ApiToken token(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new ApiToken(
        row.text("token_id"),
        row.text("username"),
        row.text("label"),
        row.texts("scopes").stream().map(Scope::parse).toList(),
        new Digest(row.text("secret_hash")),
        row.instant("created_at"));
  }
}
