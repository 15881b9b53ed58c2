package io.gigmate.adapters.jdbc;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.tenant.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows of the table {@code ai_lead_prospects}, as they are written and read. */
final class ProspectRows {
  static final String TABLE = "ai_lead_prospects";

  private static final List<String> KEYS = List.of("tenant_id", "prospect_id");

  /** What is written and read is in this order. */
  private static final String COLUMNS =
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
      """;

  private static final String NAMES = Merge.names(KEYS, COLUMNS);

  /** Saves one, with a parameter for each column. */
  static final String SAVE = Merge.into(TABLE, KEYS, COLUMNS);

  static final String SELECT = "select " + NAMES + " from " + TABLE;

  private static final int WIDTH = NAMES.split(",").length;

  private ProspectRows() {}

  /** Returns the statement that saves all that a table with the same columns has. */
  static String saveAllOf(String given) {
    return Merge.into(TABLE, given, KEYS, COLUMNS);
  }

  /** Copies prospects into a table with these columns. */
  static void copy(
      Connection connection, String table, TenantId tenant, Collection<Prospect> prospects)
      throws SQLException {
    CopyStream.into(
        connection,
        table,
        NAMES,
        stream -> {
          for (Prospect prospect : prospects) {
            put(stream.row(WIDTH), tenant, prospect);
          }
        });
  }

  /** Binds the parameters of {@link #SAVE}. */
  static PreparedBatch bind(PreparedBatch batch, TenantId tenant, Prospect prospect) {
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

  private static void put(CopyStream row, TenantId tenant, Prospect prospect) {
    ContactDetails contact = prospect.contact();
    City city = prospect.city();
    GeoPoint location = prospect.location();
    Provenance provenance = prospect.provenance();
    Instant obtained = provenance == null ? null : provenance.obtainedAt();
    SourcePolicy.Way basis = provenance == null ? null : provenance.basis();
    Reach reach = prospect.reach();
    row.text(tenant.value())
        .text(prospect.id().value())
        .text(prospect.type().code())
        .text(prospect.name())
        .text(prospect.businessName())
        .text(contact.email())
        .text(contact.phone())
        .text(contact.website())
        .text(contact.address())
        .text(contact.postalCode())
        .text(city == null ? null : city.name())
        .text(city == null ? null : city.state())
        .number(location == null ? null : (Double) location.latitude())
        .number(location == null ? null : (Double) location.longitude())
        .text(provenance == null ? null : provenance.source())
        .text(provenance == null ? null : provenance.url())
        .time(obtained)
        .text(basis == null ? null : basis.code())
        .number(prospect.capacity())
        .texts(prospect.genres(), Genre::name)
        .number(reach.followers())
        .number(reach.engagementRate())
        .number(reach.postsLast90Days())
        .date(reach.lastActive())
        .number(reach.showsPerMonth());
  }

  /** Hands over each row that {@link #SELECT} finds. */
  static void read(ResultSet found, Consumer<? super Prospect> each) throws SQLException {
    Fields row = new Fields(found);
    while (row.next()) {
      row.skip();
      each.accept(
          new Prospect(
              ProspectId.of(row.text()),
              ProspectType.parse(row.text()),
              row.text(),
              row.optionalText(),
              new ContactDetails(
                  row.optionalText(),
                  row.optionalText(),
                  row.optionalText(),
                  row.optionalText(),
                  row.optionalText()),
              row.city(),
              row.location(),
              provenance(row),
              row.optionalCount(),
              row.genres(),
              new Reach(
                  row.optionalNumber(),
                  row.optionalFraction(),
                  row.optionalCount(),
                  row.optionalDate(),
                  row.optionalFraction())));
    }
  }

  @SuppressWarnings("NullAway") // It does not see that a nested type of another module is nullable.
  private static @Nullable Provenance provenance(Fields row) throws SQLException {
    String source = row.optionalText();
    String url = row.optionalText();
    Instant obtained = row.optionalInstant();
    String basis = row.optionalText();
    return source == null
        ? null
        : new Provenance(
            source, url, obtained, basis == null ? null : SourcePolicy.Way.parse(basis));
  }
}
