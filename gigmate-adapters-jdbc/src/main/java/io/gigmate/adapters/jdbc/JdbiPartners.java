package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerId;
import io.gigmate.scoring.growth.PartnerState;
import io.gigmate.scoring.growth.Partners;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Partners in the table {@code partners}. */
final class JdbiPartners implements Partners {
  private static final String SAVE =
      Merge.into(
          "partners",
          List.of("tenant_id", "partner_id"),
          """
          name varchar
          genres varchar array
          towns varchar array
          status varchar
          moved_by varchar
          note varchar
          moved_at timestamp(3) with time zone
          """);
  private static final StateRows STATES = new StateRows("partners", "partner_id");

  private final Work work;

  JdbiPartners(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public boolean add(TenantId tenant, Partner partner) {
    return work.writing(
        tenant,
        handle ->
            STATES.status(handle, tenant, partner.id().value()).isEmpty()
                && save(handle, tenant, partner));
  }

  @Override
  public boolean move(TenantId tenant, PartnerState from, Partner partner) {
    return work.writing(
        tenant,
        handle ->
            STATES
                    .status(handle, tenant, partner.id().value())
                    .filter(from.code()::equals)
                    .isPresent()
                && save(handle, tenant, partner));
  }

  private static boolean save(Handle handle, TenantId tenant, Partner partner) {
    Update update =
        handle
            .createUpdate(SAVE)
            .bind("tenant_id", tenant.value())
            .bind("partner_id", partner.id().value())
            .bind("name", partner.name())
            .bindArray("towns", String.class, partner.towns())
            .bind("status", partner.state().code())
            .bind("moved_by", partner.by())
            .bind("note", partner.note())
            .bind("moved_at", Values.kept(partner.at()));
    return Values.bind(update, partner.genres()).execute() == 1;
  }

  @Override
  public Optional<Partner> find(TenantId tenant, PartnerId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from partners where tenant_id = :tenant and partner_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiPartners::partner)
                .findOne());
  }

  @Override
  public List<Partner> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from partners where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiPartners::partner)
                .stream()
                .sorted(comparing(Partner::id))
                .toList());
  }

  private static Partner partner(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Partner(
        PartnerId.of(row.text("partner_id")),
        row.text("name"),
        row.genres(),
        row.texts("towns"),
        PartnerState.parse(row.text("status")),
        row.text("moved_by"),
        row.text("note"),
        row.instant("moved_at"));
  }
}
