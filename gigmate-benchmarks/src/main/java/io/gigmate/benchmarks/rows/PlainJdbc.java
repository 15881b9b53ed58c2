package io.gigmate.benchmarks.rows;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The ways of writing prospects that somebody without an adapter would take. */
final class PlainJdbc {
  private static final List<String> NAMES =
      List.of(
          "tenant_id",
          "prospect_id",
          "prospect_type",
          "name",
          "email",
          "city",
          "state",
          "source",
          "obtained_at",
          "basis",
          "capacity",
          "genres",
          "followers",
          "engagement_rate",
          "posts_last_90_days",
          "last_active",
          "shows_per_month");

  private static final List<String> TYPES =
      List.of(
          "varchar",
          "varchar",
          "varchar",
          "varchar",
          "varchar",
          "varchar",
          "varchar",
          "varchar",
          "timestamptz",
          "varchar",
          "int4",
          "varchar",
          "int8",
          "float8",
          "int4",
          "date",
          "float8");

  static final String COLUMNS = String.join(", ", NAMES);

  private static final String ROW = "(" + String.join(",", Collections.nCopies(17, "?")) + ")";

  static final String INSERT = "insert into ai_lead_prospects (" + COLUMNS + ") values ";

  private static final String OTHERS =
      NAMES.stream()
          .skip(2)
          .map(name -> name + " = excluded." + name)
          .collect(Collectors.joining(", "));

  static final String ON_CONFLICT = " on conflict (tenant_id, prospect_id) do update set " + OTHERS;

  private PlainJdbc() {}

  /** A batch of statements of one row each, which a driver that rewrites makes fewer. */
  static void batch(Connection connection, List<Prospect> prospects, String after, int size)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert = connection.prepareStatement(INSERT + ROW + after)) {
      int waiting = 0;
      for (Prospect prospect : prospects) {
        bind(insert, 0, prospect);
        insert.addBatch();
        if (++waiting == size) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  /** Statements of many rows each, written by hand. */
  static void manyRows(Connection connection, List<Prospect> prospects, String after, int size)
      throws SQLException {
    connection.setAutoCommit(false);
    int full = prospects.size() / size * size;
    String rows = String.join(",", Collections.nCopies(size, ROW));
    try (PreparedStatement insert = connection.prepareStatement(INSERT + rows + after)) {
      for (int start = 0; start < full; start += size) {
        for (int i = 0; i < size; i++) {
          bind(insert, i * NAMES.size(), prospects.get(start + i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    batch(connection, prospects.subList(full, prospects.size()), after, size);
  }

  /** One array a column. */
  static void unnest(Connection connection, List<Prospect> prospects, String after)
      throws SQLException {
    connection.setAutoCommit(false);
    String chosen =
        NAMES.stream()
            .map(name -> name.equals("genres") ? "cast(genres as varchar array)" : name)
            .collect(Collectors.joining(", "));
    String arrays =
        TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(","));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into ai_lead_prospects ("
                + COLUMNS
                + ") select "
                + chosen
                + " from unnest("
                + arrays
                + ") as given ("
                + COLUMNS
                + ")"
                + after)) {
      for (int column = 0; column < NAMES.size(); column++) {
        int at = column;
        Object[] values = prospects.stream().map(one -> value(one, at)).toArray();
        insert.setArray(column + 1, connection.createArrayOf(TYPES.get(column), values));
      }
      insert.executeUpdate();
    }
    connection.commit();
  }

  /** COPY of text, as the driver's manual shows it. */
  static void copy(Connection connection, String table, List<Prospect> prospects)
      throws SQLException {
    StringBuilder text = new StringBuilder(200 * prospects.size());
    for (Prospect prospect : prospects) {
      for (int column = 0; column < NAMES.size(); column++) {
        Object value = value(prospect, column);
        text.append(column == 0 ? "" : "\t").append(value == null ? "\\N" : value);
      }
      text.append('\n');
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy " + table + " (" + COLUMNS + ") from stdin", new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException(e);
    }
  }

  /** COPY into a table of its own, and one statement from there. */
  static void copyAndMerge(Connection connection, List<Prospect> prospects) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table given (like ai_lead_prospects including defaults)"
              + " on commit drop");
      copy(connection, "given", prospects);
      statement.execute(
          "merge into ai_lead_prospects kept using given"
              + " on kept.tenant_id = given.tenant_id and kept.prospect_id = given.prospect_id"
              + " when matched then update set "
              + OTHERS.replace("excluded.", "given.")
              + " when not matched then insert ("
              + COLUMNS
              + ") values ("
              + NAMES.stream().map(name -> "given." + name).collect(Collectors.joining(", "))
              + ")");
    }
    connection.commit();
  }

  private static void bind(PreparedStatement insert, int before, Prospect one) throws SQLException {
    City city = one.city();
    Provenance provenance = one.provenance();
    Instant obtained = provenance == null ? null : provenance.obtainedAt();
    SourcePolicy.Way basis = provenance == null ? null : provenance.basis();
    Reach reach = one.reach();
    insert.setString(before + 1, Server.TENANT.value());
    insert.setString(before + 2, one.id().value());
    insert.setString(before + 3, one.type().code());
    insert.setString(before + 4, one.name());
    insert.setString(before + 5, one.contact().email());
    insert.setString(before + 6, city == null ? null : city.name());
    insert.setString(before + 7, city == null ? null : city.state());
    insert.setString(before + 8, provenance == null ? null : provenance.source());
    insert.setObject(before + 9, obtained == null ? null : obtained.atOffset(ZoneOffset.UTC));
    insert.setString(before + 10, basis == null ? null : basis.code());
    insert.setObject(before + 11, one.capacity(), Types.INTEGER);
    insert.setArray(
        before + 12,
        insert
            .getConnection()
            .createArrayOf("varchar", one.genres().stream().map(Genre::name).toArray()));
    insert.setObject(before + 13, reach.followers(), Types.BIGINT);
    insert.setObject(before + 14, reach.engagementRate(), Types.DOUBLE);
    insert.setObject(before + 15, reach.postsLast90Days(), Types.INTEGER);
    insert.setObject(before + 16, reach.lastActive());
    insert.setObject(before + 17, reach.showsPerMonth(), Types.DOUBLE);
  }

  private static @Nullable Object value(Prospect one, int column) {
    City city = one.city();
    Provenance provenance = one.provenance();
    Instant obtained = provenance == null ? null : provenance.obtainedAt();
    SourcePolicy.Way basis = provenance == null ? null : provenance.basis();
    Reach reach = one.reach();
    return switch (column) {
      case 0 -> Server.TENANT.value();
      case 1 -> one.id().value();
      case 2 -> one.type().code();
      case 3 -> one.name();
      case 4 -> one.contact().email();
      case 5 -> city == null ? null : city.name();
      case 6 -> city == null ? null : city.state();
      case 7 -> provenance == null ? null : provenance.source();
      case 8 -> obtained;
      case 9 -> basis == null ? null : basis.code();
      case 10 -> one.capacity();
      case 11 ->
          one.genres().stream()
              .map(genre -> "\"" + genre.name() + "\"")
              .collect(Collectors.joining(",", "{", "}"));
      case 12 -> reach.followers();
      case 13 -> reach.engagementRate();
      case 14 -> reach.postsLast90Days();
      case 15 -> reach.lastActive();
      case 16 -> reach.showsPerMonth();
      default -> throw new IllegalArgumentException("no column " + column);
    };
  }
}
