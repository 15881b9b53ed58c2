package io.gigmate.app.serve;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
    return new RestartedPostgres(files, freePort());
  }

  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  String url() {
    return "postgres://postgres@localhost:" + port + "/postgres";
  }

  /** Ends every connection and the server, as an operator does. */
  void stop() throws IOException {
    running.close();
  }

  /** Ends every process of the server with {@code kill -9}, as a failing machine would. */
  void kill() throws IOException {
    long postmaster =
        Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    // Gives back its lock on the files; there is nothing left to stop.
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
