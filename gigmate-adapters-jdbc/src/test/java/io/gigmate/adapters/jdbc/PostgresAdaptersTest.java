package io.gigmate.adapters.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresAdaptersTest implements AllContracts, DatabaseContract, SixTables {
  private final DataSource dataSource = PostgresServer.newDatabase();
  private final Database database = Database.open(dataSource);

  @Override
  public Database database() {
    return database;
  }

  @Override
  public Database openedAgain() {
    return Database.open(dataSource);
  }
}
