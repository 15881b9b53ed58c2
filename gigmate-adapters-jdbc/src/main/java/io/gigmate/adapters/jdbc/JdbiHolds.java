package io.gigmate.adapters.jdbc;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.constraint.HoldBook;
import io.gigmate.scheduling.hold.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Holds in the table {@code holds}. */
final class JdbiHolds implements Holds {
  private static final String OF_DATE =
      " holds where tenant_id = :tenant and venue_id = :venue and hold_date = :date";

  private final Work work;

  JdbiHolds(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public HoldBook change(
      TenantId tenant, VenueId venue, LocalDate date, UnaryOperator<HoldBook> change) {
    return work.writing(
        tenant,
        handle -> {
          HoldBook after =
              HoldBook.of(change.apply(of(handle, tenant, venue, date)).on(venue, date));
          handle
              .createUpdate("delete from" + OF_DATE)
              .bind("tenant", tenant.value())
              .bind("venue", venue.value())
              .bind("date", date)
              .execute();
          insert(handle, tenant, after);
          return of(handle, tenant, venue, date);
        });
  }

  @Override
  public HoldBook between(TenantId tenant, LocalDate from, LocalDate until) {
    return work.reading(
        handle ->
            HoldBook.of(
                handle
                    .createQuery(
                        """
                        select * from holds
                          where tenant_id = :tenant and hold_date >= :from and hold_date < :until
                        """)
                    .bind("tenant", tenant.value())
                    .bind("from", from)
                    .bind("until", until)
                    .map(JdbiHolds::hold)
                    .list()));
  }

  private static HoldBook of(Handle handle, TenantId tenant, VenueId venue, LocalDate date) {
    return HoldBook.of(
        handle
            .createQuery("select * from" + OF_DATE)
            .bind("tenant", tenant.value())
            .bind("venue", venue.value())
            .bind("date", date)
            .map(JdbiHolds::hold)
            .list());
  }

  private static void insert(Handle handle, TenantId tenant, HoldBook book) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into holds
              (tenant_id, venue_id, hold_date, artist_id, hold_rank, placed_at, expires_at,
               answer_by, confirmed_at)
            values
              (:tenant, :venue, :date, :artist, :rank, :placed, :expires, :answer_by, :confirmed)
            """);
    for (Hold hold : book.holds()) {
      batch
          .bind("tenant", tenant.value())
          .bind("venue", hold.venue().value())
          .bind("date", hold.date())
          .bind("artist", hold.artist().value())
          .bind("rank", hold.rank())
          .bind("placed", Values.kept(hold.placed()))
          .bind("expires", Values.kept(hold.expires()))
          .bind("answer_by", kept(hold.answerBy()))
          .bind("confirmed", kept(hold.confirmed()))
          .add();
    }
    batch.execute();
  }

  private static @Nullable OffsetDateTime kept(@Nullable Instant instant) {
    return instant == null ? null : Values.kept(instant);
  }

  private static Hold hold(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Hold(
        VenueId.of(row.text("venue_id")),
        columns.getObject("hold_date", LocalDate.class),
        ArtistId.of(row.text("artist_id")),
        row.count("hold_rank"),
        row.instant("placed_at"),
        row.instant("expires_at"),
        row.optionalInstant("answer_by"),
        row.optionalInstant("confirmed_at"));
  }
}
