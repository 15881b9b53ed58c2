package io.gigmate.app.serve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A disk of a few megabytes that can be full; only root can have one. */
final class SmallDisk implements AutoCloseable {
  private static final byte[] BLOCK = new byte[4096];

  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  /** Mounts one in this folder; where that is not allowed, the test is left out. */
  static SmallDisk in(Path folder) throws IOException, InterruptedException {
    Path path = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = ran("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", path.toString());
    assumeTrue(mounted, "this user may not mount a small disk: not tested here");
    return new SmallDisk(path);
  }

  /** Returns a database of which the tables lie here, and the write-ahead log does not. */
  DatabaseUrl database(EmbeddedPostgres postgres)
      throws IOException, SQLException, CannotStartException {
    Path space = Files.createDirectory(path.resolve("space"));
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement plain = connection.createStatement()) {
      plain.execute("create tablespace small location '" + space + "'");
      plain.execute("create database small tablespace small");
    }
    return DatabaseUrl.parse("postgres://postgres@localhost:" + postgres.getPort() + "/small");
  }

  boolean grow() throws InterruptedException {
    return ran("mount", "-o", "remount,size=96m", path.toString());
  }

  /** Takes all of the room that is left. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(BLOCK);
      }
    } catch (IOException e) {
      if (path.toFile().getUsableSpace() >= BLOCK.length) {
        throw e;
      }
    }
  }

  /** Gives back what {@link #fill} took. */
  void clear() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return path.resolve("filler");
  }

  @Override
  public void close() {
    try {
      ran("umount", "-l", path.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ran(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
