package io.gigmate.benchmarks.rows;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.Prospect;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Prospects out of PostgreSQL, streamed, each as an object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@Fork(value = 3, jvmArgs = "-Xmx1g")
public class ProspectReadBenchmark {
  private static final int FETCH = 1_000;

  /** Numbers and times as they are kept, from the first row on, as our port asks for them. */
  private static final String BINARY = "prepareThreshold=-1";

  private static final String SELECT =
      """
      select prospect_id, prospect_type, name, business_name, email, phone, website, address,
        postal_code, city, state, latitude, longitude, source, source_url, obtained_at, basis,
        capacity, genres, followers, engagement_rate, posts_last_90_days, last_active,
        shows_per_month
      from ai_lead_prospects where tenant_id = 'benchmark'
      """;

  @Param({"100000"})
  private int prospects;

  @SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
  private Server server;

  /**
   * A row as it stands, nothing of it checked: what somebody without a domain would make.
   *
   * @param prospectId as the column
   * @param prospectType as the column
   * @param name as the column
   * @param businessName as the column
   * @param email as the column
   * @param phone as the column
   * @param website as the column
   * @param address as the column
   * @param postalCode as the column
   * @param city as the column
   * @param state as the column
   * @param latitude as the column
   * @param longitude as the column
   * @param source as the column
   * @param sourceUrl as the column
   * @param obtainedAt as the column
   * @param basis as the column
   * @param capacity as the column
   * @param genres as the column
   * @param followers as the column
   * @param engagementRate as the column
   * @param postsLast90Days as the column
   * @param lastActive as the column
   * @param showsPerMonth as the column
   */
  public record PlainRow(
      String prospectId,
      String prospectType,
      String name,
      @Nullable String businessName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String website,
      @Nullable String address,
      @Nullable String postalCode,
      @Nullable String city,
      @Nullable String state,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String source,
      @Nullable String sourceUrl,
      @Nullable OffsetDateTime obtainedAt,
      @Nullable String basis,
      @Nullable Integer capacity,
      List<String> genres,
      @Nullable Long followers,
      @Nullable Double engagementRate,
      @Nullable Integer postsLast90Days,
      @Nullable LocalDate lastActive,
      @Nullable Double showsPerMonth) {}

  /** One way of reading them all. */
  private interface Way<T> {
    void read(Consumer<T> each) throws SQLException;
  }

  /** Starts PostgreSQL, fills it, and reads the same in every way. */
  @Setup
  public void start() throws SQLException {
    server = new Server();
    List<Prospect> given = MadeUpProspects.some(prospects);
    server.hold(given);
    List<Prospect> found = new ArrayList<>();
    server.database().prospects().forEach(Server.TENANT, found::add);
    found.sort(comparing(Prospect::id));
    List<PlainRow> byHand = all(this::byHand);
    List<PlainRow> byConstructor = all(this::byConstructor);
    if (!found.equals(given)
        || byHand.size() != given.size()
        || !byHand.equals(byConstructor)
        || !Objects.equals(byHand.get(0).email(), given.get(0).contact().email())) {
      throw new IllegalStateException("two ways read different rows");
    }
  }

  private static List<PlainRow> all(Way<PlainRow> way) throws SQLException {
    List<PlainRow> rows = new ArrayList<>();
    way.read(rows::add);
    rows.sort(comparing(PlainRow::prospectId));
    return rows;
  }

  /** Our port, with every check that a prospect makes. */
  @Benchmark
  public void gigmate(Blackhole hole) {
    server.database().prospects().forEach(Server.TENANT, hole::consume);
  }

  /** The driver's columns by number into a record without checks. */
  @Benchmark
  public void handMapper(Blackhole hole) throws SQLException {
    byHand(hole::consume);
  }

  /** Jdbi's mapper by the record's constructor. */
  @Benchmark
  public void constructorMapper(Blackhole hole) throws SQLException {
    byConstructor(hole::consume);
  }

  private void byHand(Consumer<PlainRow> each) throws SQLException {
    try (Connection connection = server.connection(BINARY)) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(SELECT)) {
        select.setFetchSize(FETCH);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            each.accept(plain(row));
          }
        }
      }
      connection.commit();
    }
  }

  private static PlainRow plain(ResultSet row) throws SQLException {
    Array genres = row.getArray(19);
    return new PlainRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, Double.class),
        row.getObject(13, Double.class),
        row.getString(14),
        row.getString(15),
        row.getObject(16, OffsetDateTime.class),
        row.getString(17),
        row.getObject(18, Integer.class),
        List.of((String[]) genres.getArray()),
        row.getObject(20, Long.class),
        row.getObject(21, Double.class),
        row.getObject(22, Integer.class),
        row.getObject(23, LocalDate.class),
        row.getObject(24, Double.class));
  }

  private void byConstructor(Consumer<PlainRow> each) throws SQLException {
    try (Connection connection = server.connection(BINARY)) {
      Jdbi.create(connection)
          .registerRowMapper(ConstructorMapper.factory(PlainRow.class))
          .useTransaction(
              handle -> {
                try (Stream<PlainRow> rows =
                    handle.createQuery(SELECT).setFetchSize(FETCH).mapTo(PlainRow.class).stream()) {
                  rows.forEach(each);
                }
              });
    }
  }
}
