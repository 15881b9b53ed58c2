package io.gigmate.adapters.jdbc;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.ObservedShows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What was seen of a market's shows, in the table {@code observed_shows}. */
final class JdbiObservedShows implements ObservedShows {
  private static final String SAVE =
      Merge.into(
          "observed_shows",
          List.of("tenant_id", "show_key"),
          """
          show_date date
          room varchar
          artist varchar
          genre varchar
          capacity integer
          price double precision
          attendance integer
          """);
  private static final String BETWEEN =
      """
      select * from observed_shows
      where tenant_id = :tenant and show_date >= :from and show_date < :until
      order by show_date, show_key
      """;

  private final Work work;

  JdbiObservedShows(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<ObservedShow> shows) {
    if (shows.isEmpty()) {
      return;
    }
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          for (ObservedShow show : shows) {
            Genre genre = show.genre();
            batch
                .bind("tenant_id", tenant.value())
                .bind("show_key", show.key())
                .bind("show_date", show.date())
                .bind("room", show.room())
                .bind("artist", show.artist())
                .bind("genre", genre == null ? null : genre.name())
                .bind("capacity", show.capacity())
                .bind("price", show.price())
                .bind("attendance", show.attendance())
                .add();
          }
          return batch.execute();
        });
  }

  @Override
  public List<ObservedShow> between(TenantId tenant, LocalDate from, LocalDate until) {
    return work.reading(
        handle ->
            handle
                .createQuery(BETWEEN)
                .bind("tenant", tenant.value())
                .bind("from", from)
                .bind("until", until)
                .map(JdbiObservedShows::show)
                .list());
  }

  private static ObservedShow show(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    String genre = row.optionalText("genre");
    return new ObservedShow(
        columns.getObject("show_date", LocalDate.class),
        row.optionalText("room"),
        row.optionalText("artist"),
        genre == null ? null : Genre.of(genre),
        row.optional("capacity", Integer.class),
        row.optional("price", Double.class),
        row.optional("attendance", Integer.class));
  }
}
