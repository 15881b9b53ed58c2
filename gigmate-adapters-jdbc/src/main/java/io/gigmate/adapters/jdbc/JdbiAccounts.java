package io.gigmate.adapters.jdbc;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.Role;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Accounts in the table {@code accounts}. */
final class JdbiAccounts implements Accounts {
  private static final String SAVE =
      Merge.into(
          "accounts",
          List.of("username"),
          """
          tenant_id varchar
          role varchar
          password_hash varchar
          """);

  private final Work work;

  JdbiAccounts(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(Account account) {
    work.writing(
        account.username(),
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("username", account.username())
                .bind("tenant_id", account.tenant().value())
                .bind("role", account.role().code())
                .bind("password_hash", account.passwordHash())
                .execute());
  }

  @Override
  public Optional<Account> find(String username) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from accounts where username = :username")
                .bind("username", username)
                .map(
                    (columns, context) ->
                        new Account(
                            columns.getString("username"),
                            TenantId.of(columns.getString("tenant_id")),
                            Role.parse(columns.getString("role")),
                            columns.getString("password_hash")))
                .findOne());
  }
}
