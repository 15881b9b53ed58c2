package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.ProfitInterval;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was advised, decided and happened, in the table {@code booking_decisions}. */
final class JdbiBookingDecisions implements BookingDecisions {
  private static final String SAVE =
      Merge.into(
          "booking_decisions",
          List.of("tenant_id", "advice_id"),
          """
          artist_id varchar
          venue_id varchar
          night date
          verdict varchar
          score integer
          expected_attendance double precision
          attendance_lower double precision
          attendance_upper double precision
          currency varchar
          expected_profit numeric(22, 4)
          profit_lower numeric(22, 4)
          profit_upper numeric(22, 4)
          loss_probability double precision
          advised_at timestamp(3) with time zone
          grounds varchar
          answer varchar
          note varchar
          snoozed_until date
          decided_by varchar
          decided_at timestamp(3) with time zone
          is_cancelled boolean
          attendance integer
          profit numeric(22, 4)
          """);

  private final Work work;

  JdbiBookingDecisions(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, AdviceRecord advice) {
    work.writing(
        tenant,
        handle -> {
          Update update =
              handle
                  .createUpdate(SAVE)
                  .bind("tenant_id", tenant.value())
                  .bind("advice_id", advice.id().value())
                  .bind("artist_id", advice.artist().value())
                  .bind("venue_id", advice.venue().value())
                  .bind("night", advice.date());
          return bind(bind(bind(update, advice.said()), advice.decision()), advice.result())
              .execute();
        });
  }

  private static Update bind(Update update, Said said) {
    AdviceGrounds grounds = said.grounds();
    return update
        .bind("verdict", said.verdict().code())
        .bind("score", said.score().points())
        .bind("expected_attendance", said.expectedAttendance())
        .bind("attendance_lower", said.interval80().lower())
        .bind("attendance_upper", said.interval80().upper())
        .bind("currency", said.expectedProfit().getCurrencyUnit().getCode())
        .bind("expected_profit", said.expectedProfit().getAmount())
        .bind("profit_lower", amount(said.profit80(), ProfitInterval::lower))
        .bind("profit_upper", amount(said.profit80(), ProfitInterval::upper))
        .bind("loss_probability", said.lossProbability())
        .bind("advised_at", Values.kept(said.at()))
        .bind("grounds", grounds == null ? null : AdviceGroundsJson.write(grounds));
  }

  private static @Nullable BigDecimal amount(
      @Nullable ProfitInterval interval, Function<ProfitInterval, Money> end) {
    return interval == null ? null : end.apply(interval).getAmount();
  }

  private static Update bind(Update update, @Nullable Decision decision) {
    return update
        .bind("answer", decision == null ? null : decision.answer().code())
        .bind("note", decision == null ? null : decision.note())
        .bind("snoozed_until", decision == null ? null : decision.until())
        .bind("decided_by", decision == null ? null : decision.by())
        .bind("decided_at", decision == null ? null : Values.kept(decision.at()));
  }

  private static Update bind(Update update, @Nullable Result result) {
    return update
        .bind("is_cancelled", result == null ? null : (Boolean) result.cancelled())
        .bind("attendance", result == null ? null : (Integer) result.attendance())
        .bind("profit", result == null ? null : result.profit().getAmount());
  }

  @Override
  public Optional<AdviceRecord> find(TenantId tenant, AdviceId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from booking_decisions where tenant_id = :tenant and advice_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiBookingDecisions::advice)
                .findOne());
  }

  @Override
  public List<AdviceRecord> all(TenantId tenant) {
    return those(tenant, "true", query -> query);
  }

  @Override
  public List<AdviceRecord> waiting(TenantId tenant, LocalDate today) {
    return those(
        tenant,
        "night >= :today and is_cancelled is null and (answer is null or snoozed_until <= :today)",
        query -> query.bind("today", today));
  }

  @Override
  public List<AdviceRecord> played(TenantId tenant) {
    return those(tenant, "is_cancelled is not null", query -> query);
  }

  private List<AdviceRecord> those(TenantId tenant, String condition, UnaryOperator<Query> bound) {
    return work.reading(
        handle ->
            bound
                .apply(
                    handle
                        .createQuery(
                            "select * from booking_decisions where tenant_id = :tenant and "
                                + condition)
                        .bind("tenant", tenant.value()))
                .map(JdbiBookingDecisions::advice)
                .stream()
                .sorted(comparing(AdviceRecord::id))
                .toList());
  }

  private static AdviceRecord advice(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new AdviceRecord(
        AdviceId.of(row.text("advice_id")),
        ArtistId.of(row.text("artist_id")),
        VenueId.of(row.text("venue_id")),
        columns.getObject("night", LocalDate.class),
        said(row),
        decision(row, columns.getObject("snoozed_until", LocalDate.class)),
        result(row));
  }

  private static Said said(Row row) throws SQLException {
    String grounds = row.optionalText("grounds");
    return new Said(
        BookingVerdict.parse(row.text("verdict")),
        Score.of(row.count("score")),
        row.fraction("expected_attendance"),
        new AttendanceInterval(row.fraction("attendance_lower"), row.fraction("attendance_upper")),
        row.money("expected_profit"),
        profit(row),
        row.fraction("loss_probability"),
        row.instant("advised_at"),
        grounds == null ? null : AdviceGroundsJson.read(grounds));
  }

  private static @Nullable ProfitInterval profit(Row row) throws SQLException {
    Money lower = row.optionalMoney("profit_lower");
    return lower == null ? null : new ProfitInterval(lower, row.money("profit_upper"));
  }

  private static @Nullable Decision decision(Row row, @Nullable LocalDate until)
      throws SQLException {
    String answer = row.optionalText("answer");
    return answer == null
        ? null
        : new Decision(
            BookingAnswer.parse(answer),
            row.optionalText("note"),
            until,
            row.text("decided_by"),
            row.instant("decided_at"));
  }

  private static @Nullable Result result(Row row) throws SQLException {
    Boolean cancelled = row.optional("is_cancelled", Boolean.class);
    return cancelled == null
        ? null
        : new Result(cancelled, row.count("attendance"), row.money("profit"));
  }
}
