package io.gigmate.adapters.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.operations.LoggedOperation;
import java.util.Locale;

/** What is written into a stream. No part of it names a person, a place or a text of anybody. */
final class LiveChange {
  /** Asks a browser to come back after a second, not after its own three. */
  private static final String COME_BACK = "retry: 1000\n";

  private LiveChange() {}

  /** Returns the event of an entry. */
  static byte[] of(LoggedOperation entry) {
    String topic = Topic.of(entry.operation()).code();
    return String.format(
            Locale.ROOT,
            "id: %d\nevent: %s\ndata: {\"seq\":%d,\"topic\":\"%s\",\"kind\":\"%s\",\"at\":\"%s\"}\n\n",
            entry.seq(),
            topic,
            entry.seq(),
            topic,
            entry.operation().kind().code(),
            entry.operation().at())
        .getBytes(UTF_8);
  }

  /**
   * Returns what opens a stream. It is no event, but where the stream stands: a browser that loses
   * it before anything happened comes back to the right place.
   */
  static byte[] opening(long seq) {
    return (COME_BACK + "id: " + seq + "\n\n").getBytes(UTF_8);
  }

  /** Returns what opens a stream that cannot go on where the client left it. */
  static byte[] reset(long seq) {
    return (COME_BACK + "id: " + seq + "\nevent: reset\ndata: {\"seq\":" + seq + "}\n\n")
        .getBytes(UTF_8);
  }

  /** Returns a comment, which only says that the stream is there. */
  static byte[] heartbeat() {
    return ":\n\n".getBytes(UTF_8);
  }

  /** Returns the last words to a client that makes room for another of its account. */
  static byte[] makingRoom() {
    return "retry: 10000\n\n".getBytes(UTF_8);
  }
}
