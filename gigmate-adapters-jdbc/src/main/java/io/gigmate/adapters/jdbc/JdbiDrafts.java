package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.narration.Draft;
import io.gigmate.scoring.narration.DraftId;
import io.gigmate.scoring.narration.DraftState;
import io.gigmate.scoring.narration.Drafts;
import io.gigmate.scoring.narration.Narration;
import io.gigmate.scoring.narration.PieceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Drafts in the table {@code content_drafts}. */
final class JdbiDrafts implements Drafts {
  private static final String SAVE =
      Merge.into(
          "content_drafts",
          List.of("tenant_id", "draft_id"),
          """
          kind varchar
          about varchar
          body varchar
          author varchar
          note varchar
          status varchar
          moved_by varchar
          reason varchar
          moved_at timestamp(3) with time zone
          """);
  private static final StateRows STATES = new StateRows("content_drafts", "draft_id");

  private final Work work;

  JdbiDrafts(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public boolean add(TenantId tenant, Draft draft) {
    return work.writing(
        tenant,
        handle ->
            STATES.status(handle, tenant, draft.id().value()).isEmpty()
                && save(handle, tenant, draft));
  }

  @Override
  public boolean move(TenantId tenant, DraftState from, Draft draft) {
    return work.writing(
        tenant,
        handle ->
            STATES
                    .status(handle, tenant, draft.id().value())
                    .filter(from.code()::equals)
                    .isPresent()
                && save(handle, tenant, draft));
  }

  private static boolean save(Handle handle, TenantId tenant, Draft draft) {
    return handle
            .createUpdate(SAVE)
            .bind("tenant_id", tenant.value())
            .bind("draft_id", draft.id().value())
            .bind("kind", draft.kind().code())
            .bind("about", draft.about())
            .bind("body", draft.narration().text())
            .bind("author", draft.narration().author())
            .bind("note", draft.narration().note())
            .bind("status", draft.state().code())
            .bind("moved_by", draft.by())
            .bind("reason", draft.reason())
            .bind("moved_at", Values.kept(draft.at()))
            .execute()
        == 1;
  }

  @Override
  public Optional<Draft> find(TenantId tenant, DraftId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from content_drafts where tenant_id = :tenant and draft_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiDrafts::draft)
                .findOne());
  }

  @Override
  public List<Draft> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from content_drafts where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiDrafts::draft)
                .stream()
                .sorted(comparing(Draft::id))
                .toList());
  }

  private static Draft draft(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Draft(
        DraftId.of(row.text("draft_id")),
        PieceKind.parse(row.text("kind")),
        row.text("about"),
        new Narration(row.text("body"), row.text("author"), row.optionalText("note")),
        DraftState.parse(row.text("status")),
        row.text("moved_by"),
        row.text("reason"),
        row.instant("moved_at"));
  }
}
