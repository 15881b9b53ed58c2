package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Prospects in the table {@code ai_lead_prospects}; a prospect that is saved again keeps its
 * assessment.
 */
final class JdbiProspects implements Prospects {
  private static final String SAVE =
      Merge.into(
          "ai_lead_prospects",
          List.of("tenant_id", "prospect_id"),
          """
          prospect_type varchar
          name varchar
          business_name varchar
          email varchar
          phone varchar
          website varchar
          address varchar
          postal_code varchar
          city varchar
          state varchar
          latitude double precision
          longitude double precision
          source varchar
          source_url varchar
          obtained_at timestamp(3) with time zone
          basis varchar
          capacity integer
          genres varchar array
          followers bigint
          engagement_rate double precision
          posts_last_90_days integer
          last_active date
          shows_per_month double precision
          """);

  private static final String OF_THESE =
      " where tenant_id = :tenant and prospect_id = any(cast(:ids as varchar array))";

  private static final int ROWS_AT_A_TIME = 1_000;

  private final Work work;

  JdbiProspects(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<Prospect> prospects) {
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          prospects.forEach(prospect -> bind(batch, tenant, prospect).add());
          return batch.execute();
        });
  }

  @Override
  public Optional<Prospect> find(TenantId tenant, ProspectId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from ai_lead_prospects"
                        + " where tenant_id = :tenant and prospect_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiProspects::prospect)
                .findOne());
  }

  @Override
  public List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids) {
    return work.reading(
        handle ->
            Values.bindIds(
                    handle.createQuery("select * from ai_lead_prospects" + OF_THESE), "ids", ids)
                .bind("tenant", tenant.value())
                .map(JdbiProspects::prospect)
                .stream()
                .sorted(comparing(Prospect::id))
                .toList());
  }

  @Override
  public void removeAll(TenantId tenant, Collection<ProspectId> ids) {
    work.writing(
        tenant,
        handle ->
            Values.bindIds(
                    handle.createUpdate("delete from ai_lead_prospects" + OF_THESE), "ids", ids)
                .bind("tenant", tenant.value())
                .execute());
  }

  @Override
  public void forEach(TenantId tenant, Consumer<? super Prospect> each) {
    // PostgreSQL hands over a part at a time only within a transaction.
    work.together(
        handle -> {
          try (Stream<Prospect> rows =
              handle
                  .createQuery("select * from ai_lead_prospects where tenant_id = :tenant")
                  .bind("tenant", tenant.value())
                  .setFetchSize(ROWS_AT_A_TIME)
                  .map(JdbiProspects::prospect)
                  .stream()) {
            rows.forEach(each);
          }
          return tenant;
        });
  }

  @Override
  public List<ProspectId> obtainedBefore(TenantId tenant, String source, Instant time) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select prospect_id from ai_lead_prospects where tenant_id = :tenant"
                        + " and source = :source and (obtained_at is null or obtained_at < :time)")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .bind("time", Values.bound(time))
                .map((columns, context) -> ProspectId.of(columns.getString(1)))
                .stream()
                .sorted()
                .toList());
  }

  @Override
  public Optional<Instant> earliestObtained(TenantId tenant, String source) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select min(obtained_at) as earliest from ai_lead_prospects"
                        + " where tenant_id = :tenant and source = :source")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .map((columns, context) -> Optional.ofNullable(earliest(columns)))
                .one());
  }

  private static @Nullable Instant earliest(ResultSet columns) throws SQLException {
    return new Row(columns).optionalInstant("earliest");
  }

  @Override
  public long count(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select count(*) from ai_lead_prospects where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<Prospect> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from ai_lead_prospects where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiProspects::prospect)
                .stream()
                .sorted(comparing(Prospect::id))
                .toList());
  }

  private static PreparedBatch bind(PreparedBatch batch, TenantId tenant, Prospect prospect) {
    bindProvenance(batch, prospect.provenance());
    batch
        .bind("tenant_id", tenant.value())
        .bind("prospect_id", prospect.id().value())
        .bind("prospect_type", prospect.type().code())
        .bind("name", prospect.name())
        .bind("business_name", prospect.businessName())
        .bind("capacity", prospect.capacity());
    bindContact(batch, prospect.contact());
    bindReach(batch, prospect.reach());
    Values.bind(batch, prospect.city());
    Values.bind(batch, prospect.location());
    return Values.bind(batch, prospect.genres());
  }

  private static void bindProvenance(PreparedBatch batch, @Nullable Provenance provenance) {
    Instant obtained = provenance == null ? null : provenance.obtainedAt();
    SourcePolicy.Way basis = provenance == null ? null : provenance.basis();
    batch
        .bind("source", provenance == null ? null : provenance.source())
        .bind("source_url", provenance == null ? null : provenance.url())
        .bindByType(
            "obtained_at", obtained == null ? null : Values.kept(obtained), OffsetDateTime.class)
        .bind("basis", basis == null ? null : basis.code());
  }

  private static void bindContact(PreparedBatch batch, ContactDetails contact) {
    batch
        .bind("email", contact.email())
        .bind("phone", contact.phone())
        .bind("website", contact.website())
        .bind("address", contact.address())
        .bind("postal_code", contact.postalCode());
  }

  private static void bindReach(PreparedBatch batch, Reach reach) {
    batch
        .bind("followers", reach.followers())
        .bind("engagement_rate", reach.engagementRate())
        .bind("posts_last_90_days", reach.postsLast90Days())
        .bindByType("last_active", reach.lastActive(), LocalDate.class)
        .bind("shows_per_month", reach.showsPerMonth());
  }

  private static Prospect prospect(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new Prospect(
        ProspectId.of(row.text("prospect_id")),
        ProspectType.parse(row.text("prospect_type")),
        row.text("name"),
        row.optionalText("business_name"),
        new ContactDetails(
            row.optionalText("email"),
            row.optionalText("phone"),
            row.optionalText("website"),
            row.optionalText("address"),
            row.optionalText("postal_code")),
        row.city(),
        row.location(),
        provenance(row),
        row.optional("capacity", Integer.class),
        row.genres(),
        new Reach(
            row.optional("followers", Long.class),
            row.optional("engagement_rate", Double.class),
            row.optional("posts_last_90_days", Integer.class),
            row.optional("last_active", LocalDate.class),
            row.optional("shows_per_month", Double.class)));
  }

  @SuppressWarnings("NullAway") // It does not see that a nested type of another module is nullable.
  private static @Nullable Provenance provenance(Row row) throws SQLException {
    String source = row.optionalText("source");
    if (source == null) {
      return null;
    }
    OffsetDateTime obtained = row.optional("obtained_at", OffsetDateTime.class);
    String basis = row.optionalText("basis");
    return new Provenance(
        source,
        row.optionalText("source_url"),
        obtained == null ? null : obtained.toInstant(),
        basis == null ? null : SourcePolicy.Way.parse(basis));
  }
}
