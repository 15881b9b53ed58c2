package io.gigmate.adapters.jdbc;

import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Declarations;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Declarations in the table {@code outreach_declarations}. */
final class JdbiDeclarations implements Declarations {
  private static final String OF =
      " outreach_declarations where tenant_id = :tenant and recipient_id = :recipient";
  private static final String DECLARE =
      """
      insert into outreach_declarations
        (tenant_id, recipient_id, fact, stated, shown_text, text_version, source, stated_by,
         stated_at)
      values
        (:tenant, :recipient, :fact, :stated, :shown_text, :text_version, :source, :stated_by,
         :stated_at)
      """;

  private final Work work;

  JdbiDeclarations(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void declare(TenantId tenant, RecipientId recipient, Declaration declaration) {
    work.writing(
        tenant,
        handle ->
            // Under the tenant's turn nobody adds it between the look and the insert.
            of(handle, tenant, recipient).contains(declaration)
                ? 0
                : bind(handle.createUpdate(DECLARE), tenant, recipient)
                    .bind("fact", declaration.fact().code())
                    .bind("stated", declaration.value())
                    .bind("shown_text", declaration.text())
                    .bind("text_version", declaration.textVersion())
                    .bind("source", declaration.source())
                    .bind("stated_by", declaration.by())
                    .bind("stated_at", Values.kept(declaration.at()))
                    .execute());
  }

  @Override
  public List<Declaration> of(TenantId tenant, RecipientId recipient) {
    return work.reading(handle -> of(handle, tenant, recipient));
  }

  @Override
  public void erase(TenantId tenant, RecipientId recipient) {
    work.writing(
        tenant,
        handle -> bind(handle.createUpdate("delete from" + OF), tenant, recipient).execute());
  }

  private static List<Declaration> of(Handle handle, TenantId tenant, RecipientId recipient) {
    return bind(handle.createQuery("select * from" + OF), tenant, recipient)
        .map(JdbiDeclarations::read)
        .stream()
        .sorted(Declaration.OLDEST_FIRST)
        .toList();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, TenantId tenant, RecipientId recipient) {
    return statement.bind("tenant", tenant.value()).bind("recipient", recipient.value());
  }

  private static Declaration read(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Declaration(
        Fact.parse(row.text("fact")),
        row.text("stated"),
        row.text("shown_text"),
        row.text("text_version"),
        row.text("source"),
        row.text("stated_by"),
        row.instant("stated_at"));
  }
}
