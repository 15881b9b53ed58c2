package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.demand.ShowResults;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What shows sold, in the table {@code show_results}. */
final class JdbiShowResults implements ShowResults {
  private static final String SAVE =
      Merge.into(
          "show_results",
          List.of("tenant_id", "origin", "event_id"),
          """
          template_id varchar
          time_slot varchar
          genre varchar
          region varchar
          price numeric(22, 4)
          currency varchar
          capacity integer
          sold integer
          show_date date
          """);

  private final Work work;

  JdbiShowResults(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<ShowResult> results) {
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          results.forEach(result -> bind(batch, tenant, result).add());
          return batch.execute();
        });
  }

  @Override
  public List<ShowResult> between(
      TenantId tenant, SalesOrigin origin, LocalDate from, LocalDate until) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    """
                    select * from show_results where tenant_id = :tenant and origin = :origin
                      and show_date >= :from and show_date < :until
                    """)
                .bind("tenant", tenant.value())
                .bind("origin", origin.code())
                .bind("from", from)
                .bind("until", until)
                .map(JdbiShowResults::result)
                .stream()
                .sorted(comparing(ShowResult::date).thenComparing(ShowResult::event))
                .toList());
  }

  private static PreparedBatch bind(PreparedBatch batch, TenantId tenant, ShowResult result) {
    return batch
        .bind("tenant_id", tenant.value())
        .bind("origin", result.origin().code())
        .bind("event_id", result.event().value())
        .bind("template_id", result.template().value())
        .bind("time_slot", result.slot())
        .bind("genre", result.genre().name())
        .bind("region", result.region())
        .bind("price", result.price().getAmount())
        .bind("currency", result.price().getCurrencyUnit().getCode())
        .bind("capacity", result.capacity())
        .bind("sold", result.sold())
        .bind("show_date", result.date());
  }

  private static ShowResult result(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new ShowResult(
        EventId.of(row.text("event_id")),
        TemplateId.of(row.text("template_id")),
        row.text("time_slot"),
        Genre.of(row.text("genre")),
        row.text("region"),
        row.money("price"),
        row.count("capacity"),
        row.count("sold"),
        columns.getObject("show_date", LocalDate.class),
        SalesOrigin.parse(row.text("origin")));
  }
}
