package io.gigmate.adapters.http.live;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One who listens. What is to be told waits in a queue, and is written when the connection takes
 * it: no thread ever waits for a client. One that lets too much pile up is dropped.
 *
 * <p>The client's own lock guards the queue and the writing; nothing else is called under it.
 */
final class LiveClient implements WriteListener {
  private final String account;
  private final Instant since;
  private final int mostBytes;
  private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
  private final Object lock = new Object();
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private @Nullable ServletOutputStream out;
  private int bytes;
  private boolean unsent;
  private boolean open;
  private Instant lastTold;

  LiveClient(String account, Instant since, int mostBytes) {
    this.account = account;
    this.since = since;
    this.mostBytes = mostBytes;
    this.lastTold = since;
  }

  String account() {
    return account;
  }

  /** Returns when the client came. */
  Instant since() {
    return since;
  }

  /** Returns when it was last told something, if only that the stream is there. */
  Instant lastTold() {
    synchronized (lock) {
      return lastTold;
    }
  }

  /** Returns what completes once the client is gone, for whatever reason. */
  CompletableFuture<@Nullable Void> ended() {
    return ended;
  }

  boolean isGone() {
    return ended.isDone();
  }

  /** Begins to write here; the request must be asynchronous. */
  CompletableFuture<@Nullable Void> writeTo(ServletOutputStream stream) {
    synchronized (lock) {
      out = stream;
    }
    stream.setWriteListener(this);
    return ended;
  }

  /** Queues a message; answers false where the client is gone or was too slow, which ends it. */
  boolean tell(byte[] message, Instant now) {
    boolean alive;
    synchronized (lock) {
      alive = !ended.isDone() && bytes + message.length <= mostBytes;
      if (alive) {
        waiting.add(message);
        bytes += message.length;
        lastTold = now;
        alive = written();
      }
    }
    if (!alive) {
      end();
    }
    return alive;
  }

  /** Ends the stream; ending again changes nothing. */
  void end() {
    ended.complete(null);
  }

  @Override
  public void onWritePossible() {
    boolean alive;
    synchronized (lock) {
      open = true;
      alive = written();
    }
    if (!alive) {
      end();
    }
  }

  @Override
  public void onError(Throwable problem) {
    end();
  }

  /**
   * Writes what the connection takes now; answers false where it is broken. What is written must be
   * flushed, and each waits until the connection is ready, so that neither ever blocks.
   */
  private boolean written() {
    ServletOutputStream stream = out;
    if (!open || stream == null || ended.isDone()) {
      return true;
    }
    try {
      while (stream.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          stream.write(next);
          bytes -= next.length;
          unsent = true;
        } else if (unsent) {
          unsent = false;
          stream.flush();
        } else {
          return true;
        }
      }
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
