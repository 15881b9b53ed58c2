package io.gigmate.adapters.jdbc;

import io.gigmate.core.compliance.Bound;
import io.gigmate.core.compliance.CallingHours.Day;
import io.gigmate.core.compliance.DayWindow;
import io.gigmate.core.compliance.KeptTightening;
import io.gigmate.core.compliance.Tightening;
import io.gigmate.core.compliance.Tightenings;
import io.gigmate.core.compliance.Verdict;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Operators' tightenings, in {@code tightenings}. */
final class JdbiTightenings implements Tightenings {
  private static final String APPEND =
      """
      insert into tightenings (tenant_id, seq, kind, subject, strictness, actor, made_at)
      select :tenant, coalesce(max(seq), 0) + 1, :kind, :subject, :strictness, :actor,
        cast(:made_at as timestamp(6) with time zone)
      from tightenings where tenant_id = :tenant
      """;

  private static final String FIGURE = "figure";
  private static final String HOURS = "hours";
  private static final String LEAST = "least";

  private final Work work;

  JdbiTightenings(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  private record Written(String kind, String subject, String strictness) {
    static Written of(Tightening change) {
      if (change instanceof Tightening.Figure figure) {
        return new Written(FIGURE, figure.bound().name(), Integer.toString(figure.value()));
      }
      if (change instanceof Tightening.Hours hours) {
        return new Written(
            HOURS, hours.state() + " " + hours.day().name(), hours.window().toString());
      }
      Tightening.AtLeast answer = (Tightening.AtLeast) change;
      return new Written(LEAST, answer.rule(), answer.least().name());
    }

    Tightening change() {
      return switch (kind) {
        case FIGURE -> new Tightening.Figure(Bound.valueOf(subject), Integer.parseInt(strictness));
        case HOURS -> {
          int space = subject.lastIndexOf(' ');
          yield new Tightening.Hours(
              subject.substring(0, space),
              Day.valueOf(subject.substring(space + 1)),
              DayWindow.parse(strictness));
        }
        case LEAST -> new Tightening.AtLeast(subject, Verdict.Kind.valueOf(strictness));
        default -> throw new IllegalStateException("no kind of tightening: " + kind);
      };
    }
  }

  @Override
  public void append(TenantId tenant, KeptTightening kept) {
    Written written = Written.of(kept.change());
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(APPEND)
                .bind("tenant", tenant.value())
                .bind("kind", written.kind())
                .bind("subject", written.subject())
                .bind("strictness", written.strictness())
                .bind("actor", kept.actor())
                .bind("made_at", Values.kept(kept.at()))
                .execute());
  }

  @Override
  public List<KeptTightening> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from tightenings where tenant_id = :tenant order by seq")
                .bind("tenant", tenant.value())
                .map((columns, context) -> kept(columns))
                .list());
  }

  private static KeptTightening kept(ResultSet columns) throws SQLException {
    Row row = new Row(columns);
    Written written = new Written(row.text("kind"), row.text("subject"), row.text("strictness"));
    return new KeptTightening(written.change(), row.text("actor"), row.instant("made_at"));
  }
}
