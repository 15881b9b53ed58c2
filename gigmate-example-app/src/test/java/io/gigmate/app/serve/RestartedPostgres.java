package io.gigmate.app.serve;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A PostgreSQL that is stopped and started again on the same port and the same files. */
final class RestartedPostgres implements AutoCloseable {
  private final Path files;
  private final int port;
  private EmbeddedPostgres running;

  private RestartedPostgres(Path files, int port) throws IOException {
    this.files = files;
    this.port = port;
    this.running = start();
  }

  static RestartedPostgres in(Path files) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    return new RestartedPostgres(files, port);
  }

  String url() {
    return "postgres://postgres@localhost:" + port + "/postgres";
  }

  /** Ends every connection and the server, as an operator does. */
  void stop() throws IOException {
    running.close();
  }

  void startAgain() throws IOException {
    running = start();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(files)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
