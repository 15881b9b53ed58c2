package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.ProspectPair;
import io.gigmate.scoring.merge.Ruling;
import io.gigmate.scoring.merge.Rulings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The words of persons on pairs of records, in the table {@code prospect_rulings}. */
final class JdbiRulings implements Rulings {
  private static final String SAVE =
      Merge.into(
          "prospect_rulings",
          List.of("tenant_id", "left_id", "right_id"),
          """
          is_same boolean
          ruled_by varchar
          ruled_at timestamp(3) with time zone
          """);

  private final Work work;

  JdbiRulings(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, Ruling ruling) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.value())
                .bind("left_id", ruling.pair().left().value())
                .bind("right_id", ruling.pair().right().value())
                .bind("is_same", ruling.same())
                .bind("ruled_by", ruling.by())
                .bind("ruled_at", Values.kept(ruling.at()))
                .execute());
  }

  @Override
  public List<Ruling> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from prospect_rulings where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiRulings::ruling)
                .stream()
                .sorted(comparing(Ruling::pair))
                .toList());
  }

  private static Ruling ruling(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Ruling(
        new ProspectPair(ProspectId.of(row.text("left_id")), ProspectId.of(row.text("right_id"))),
        row.flag("is_same"),
        row.text("ruled_by"),
        row.instant("ruled_at"));
  }
}
