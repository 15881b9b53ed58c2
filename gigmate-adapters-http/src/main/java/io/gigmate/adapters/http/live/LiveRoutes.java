package io.gigmate.adapters.http.live;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ApiPart;
import io.gigmate.adapters.http.ApiRoutes;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.core.access.Account;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What changes, for investors, as server-sent events: {@code GET /api/v1/live}.
 *
 * <p>Each entry of the operations log is an event whose {@code id} is the entry's number and whose
 * name is its {@link Topic}. A client that comes back says in {@code Last-Event-ID} what it saw
 * last, as browsers do; before the first event the parameter {@code after} says so. Who missed too
 * much gets one event {@code reset} instead. A stream ends after some minutes, and a browser comes
 * back by itself.
 */
public final class LiveRoutes implements ApiPart {
  /** Where the stream is. */
  public static final String PATH = "/api/v1/live";

  private static final String TYPE = "text/event-stream; charset=utf-8";

  private final LiveStreams streams;

  /**
   * Creates the part.
   *
   * @param streams lets clients in; whoever created them starts them, and the part closes them when
   *     the server stops
   */
  public LiveRoutes(LiveStreams streams) {
    this.streams = streams;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Tells what changes, as server-sent events.")
            .count("after", "the number of the last entry that was seen; Last-Event-ID goes before")
            .answersAs("text/event-stream")
            .refuses(HttpStatus.SERVICE_UNAVAILABLE),
        this::listen,
        Access.INVESTOR);
  }

  @Override
  public void stop() {
    streams.close();
  }

  private void listen(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Long after = after(request);
    // A proxy would otherwise keep the events until it has a page full of them.
    request.contentType(TYPE).header("X-Accel-Buffering", "no");
    if (request.method().equals(HandlerType.HEAD)) {
      return;
    }
    LiveClient client =
        streams
            .open(visitor.tenant(), visitor.username(), after)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "no stream can be opened now; come back later"));
    request.future(() -> serve(request, client));
  }

  private static CompletableFuture<@Nullable Void> serve(Context request, LiveClient client) {
    try {
      return client.writeTo(request.res().getOutputStream());
    } catch (IOException | RuntimeException e) {
      client.end();
      return client.ended();
    }
  }

  private static @Nullable Long after(Context request) {
    String last = request.header("Last-Event-ID");
    String given = last == null ? request.queryParam("after") : last;
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!given.matches("\\d{1,18}")) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "the last event seen must be the number of an entry: '" + given + "'");
    }
    return Long.valueOf(given);
  }
}
