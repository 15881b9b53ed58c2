package io.gigmate.adapters.jdbc;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class H2AdaptersTest implements AllContracts, DatabaseContract, SixTables {
  private JdbcConnectionPool pool;
  private Database database;

  @BeforeAll
  void open(@TempDir Path directory) {
    pool = JdbcConnectionPool.create(h2(directory), "sa", "");
    database = Database.open(pool);
  }

  @AfterAll
  void close() {
    pool.dispose();
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public Database openedAgain() {
    return Database.open(pool);
  }

  static String h2(Path directory) {
    return "jdbc:h2:file:" + directory.resolve("gigmate") + ";WRITE_DELAY=0";
  }
}
