package io.gigmate.app.files;

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
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of prospects. It is read one row at a time, however many there are; all but the id, the
 * type and the name may be blank.
 */
public final class ProspectFile {
  private static final List<String> COLUMNS =
      List.of(
          "prospect_id",
          "prospect_type",
          "name",
          "business_name",
          "email",
          "phone",
          "website",
          "address",
          "city",
          "state",
          "postal_code",
          "latitude",
          "longitude",
          "source",
          "source_url",
          "capacity",
          "genres",
          "followers",
          "engagement_rate",
          "posts_last_90d",
          "last_active",
          "shows_per_month");

  /** Where the data came from, in more detail; most tables lack these. */
  private static final List<String> ORIGIN = List.of("obtained_at", "basis");

  private static final List<String> ALL = Stream.concat(COLUMNS.stream(), ORIGIN.stream()).toList();
  private static final CsvTable TABLE = CsvTable.of(COLUMNS.subList(0, 3), ALL);

  private ProspectFile() {}

  /** Hands on every prospect of the file that can be read, in its order. */
  public static void read(InputFile file, InputReport report, Consumer<Prospect> reader)
      throws IOException {
    readPlaced(file, report, placed -> reader.accept(placed.value()));
  }

  /** Hands on the same with their lines. */
  public static void readPlaced(
      InputFile file, InputReport report, Consumer<Placed<Prospect>> reader) throws IOException {
    TABLE.read(
        file,
        report,
        row -> {
          Prospect prospect = prospect(row);
          if (prospect != null) {
            reader.accept(new Placed<>(prospect, row.line()));
          }
        });
  }

  /**
   * Writes the prospects, in their order; when and on which basis they were had only where that is
   * known of one of them.
   */
  public static void write(OutputFile file, List<Prospect> prospects) throws IOException {
    write(file.stream(), prospects);
  }

  /** Writes the same; the stream stays open. */
  public static void write(OutputStream stream, List<Prospect> prospects) throws IOException {
    TableWriter csv = new TableWriter(stream);
    boolean dated = prospects.stream().anyMatch(ProspectFile::isDated);
    csv.row(dated ? ALL : COLUMNS);
    for (Prospect prospect : prospects) {
      ContactDetails contact = prospect.contact();
      City city = prospect.city();
      GeoPoint point = prospect.location();
      Provenance provenance = prospect.provenance();
      Reach reach = prospect.reach();
      List<String> cells = new ArrayList<>();
      Collections.addAll(
          cells,
          prospect.id().value(),
          prospect.type().code(),
          prospect.name(),
          written(prospect.businessName()),
          written(contact.email()),
          written(contact.phone()),
          written(contact.website()),
          written(contact.address()),
          city == null ? "" : city.name(),
          city == null ? "" : city.state(),
          written(contact.postalCode()),
          point == null ? "" : Fields.plain(point.latitude()),
          point == null ? "" : Fields.plain(point.longitude()),
          provenance == null ? "" : provenance.source(),
          provenance == null ? "" : written(provenance.url()),
          written(prospect.capacity()),
          Fields.joined(prospect.genres()),
          written(reach.followers()),
          number(reach.engagementRate()),
          written(reach.postsLast90Days()),
          written(reach.lastActive()),
          number(reach.showsPerMonth()));
      if (dated) {
        cells.add(provenance == null ? "" : written(provenance.obtainedAt()));
        cells.add(
            provenance == null || provenance.basis() == null ? "" : provenance.basis().code());
      }
      csv.row(cells);
    }
    csv.end();
  }

  private static @Nullable Prospect prospect(CsvRow row) {
    ProspectId id = row.id("prospect_id", ProspectId::of);
    ProspectType type = row.required("prospect_type", ProspectType::parse);
    String name = row.required("name", text -> Fields.text(text, 200));
    String businessName = row.text("business_name", 200);
    ContactDetails contact = contact(row);
    City city = row.city("city");
    GeoPoint point = row.point();
    Provenance provenance = provenance(row);
    Integer capacity = row.optional("capacity", text -> Fields.count(text, 1, 1_000_000));
    List<Genre> genres = row.optional("genres", Fields::genres);
    Reach reach = reach(row);
    if (id == null || type == null || name == null || contact == null || reach == null) {
      return null;
    }
    return row.build(
        () ->
            Prospect.builder(id, type, name)
                .businessName(businessName)
                .contact(contact)
                .city(city)
                .location(point)
                .provenance(provenance)
                .capacity(capacity)
                .genres(genres == null ? List.of() : genres)
                .reach(reach)
                .build());
  }

  private static @Nullable ContactDetails contact(CsvRow row) {
    ContactDetails email =
        row.optional("email", text -> new ContactDetails(text, null, null, null, null));
    String phone = row.text("phone", 60);
    String website = row.text("website", 2000);
    String address = row.text("address", 300);
    String postalCode = row.text("postal_code", 20);
    return row.build(
        () ->
            new ContactDetails(
                email == null ? null : email.email(), phone, website, address, postalCode));
  }

  private static @Nullable Provenance provenance(CsvRow row) {
    String source = row.text("source", 100);
    String url = row.text("source_url", 2000);
    Instant obtained = row.optional("obtained_at", text -> Fields.timestamp(text).toInstant());
    SourcePolicy.Way basis = row.optional("basis", SourcePolicy.Way::parse);
    if (source == null && (obtained != null || basis != null)) {
      row.required("source", Function.identity());
    }
    return source == null
        ? null
        : row.build(
            () -> {
              Provenance where = Provenance.of(source, url);
              Provenance timed = obtained == null ? where : where.had(obtained);
              return basis == null ? timed : timed.on(basis);
            });
  }

  private static boolean isDated(Prospect prospect) {
    Provenance where = prospect.provenance();
    return where != null && (where.obtainedAt() != null || where.basis() != null);
  }

  private static @Nullable Reach reach(CsvRow row) {
    Long followers =
        row.optional("followers", text -> Fields.wholeNumber(text, 0, 10_000_000_000L));
    Double engagement = row.optional("engagement_rate", text -> Fields.number(text, 0, 1));
    Integer posts = row.optional("posts_last_90d", text -> Fields.count(text, 0, 1_000_000));
    LocalDate lastActive = row.optional("last_active", Fields::date);
    Double shows = row.optional("shows_per_month", text -> Fields.number(text, 0, 10_000));
    return row.build(() -> new Reach(followers, engagement, posts, lastActive, shows));
  }

  private static String written(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : Fields.plain(value);
  }
}
