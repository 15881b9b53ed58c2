package io.gigmate.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The little in which the two databases differ. */
enum Dialect {
  H2(
      "H2",
      "",
      "next value for event_template_numbers",
      "(tenant_id, qualified, status, prospect_id)",
      "(tenant_id, score desc, prospect_id)") {
    @Override
    Connection prepared(Connection connection) throws SQLException {
      // H2 gives up on a row that somebody else holds after two seconds; PostgreSQL waits.
      try (Statement statement = connection.createStatement()) {
        statement.execute("set lock_timeout 60000");
      }
      return connection;
    }

    @Override
    void prepare(Jdbi jdbi) {
      OneAtATime.on(jdbi);
    }
  },
  POSTGRESQL(
      "PostgreSQL",
      "collate \"C\"",
      "nextval('event_template_numbers')",
      "(tenant_id, status, (coalesce(obtained_at, assessed_at)), prospect_id)"
          + " where qualified = true",
      "(tenant_id, score desc, prospect_id) where score is not null") {
    @Override
    boolean copies(Connection connection) throws SQLException {
      return CopyStream.isThere(connection);
    }

    @Override
    void scanning(Statement statement) throws SQLException {
      CopyStream.scanning(statement);
    }
  };

  private final String product;
  private final String collation;
  private final String nextTemplateNumber;
  private final String qualifiedLeads;
  private final String assessedLeads;

  Dialect(
      String product,
      String collation,
      String nextTemplateNumber,
      String qualifiedLeads,
      String assessedLeads) {
    this.product = product;
    this.collation = collation;
    this.nextTemplateNumber = nextTemplateNumber;
    this.qualifiedLeads = qualifiedLeads;
    this.assessedLeads = assessedLeads;
  }

  /** Returns the dialect of the product of this name. */
  static Dialect of(String product) {
    for (Dialect dialect : values()) {
      if (dialect.product.equals(product)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException("the database must be H2 or PostgreSQL: " + product);
  }

  /** Returns what the migrations fill in. */
  Map<String, String> placeholders() {
    return Map.of(
        "collation", collation,
        "next_template_number", nextTemplateNumber,
        "qualified_leads", qualifiedLeads,
        "assessed_leads", assessedLeads);
  }

  /** Returns the connection, ready for work. */
  Connection prepared(Connection connection) throws SQLException {
    return connection;
  }

  /** Answers whether many rows can be copied into a table at once. */
  boolean copies(Connection connection) throws SQLException {
    return false;
  }

  /** Prepares a statement that reads many rows. */
  void scanning(Statement statement) throws SQLException {
    // Nothing needs to be done.
  }

  /** Prepares the way to the database. */
  void prepare(Jdbi jdbi) {
    // Nothing needs to be done.
  }
}
