package io.gigmate.adapters.http.live;

import java.time.Duration;

/**
 * How much of a server those who listen can take.
 *
 * @param perAccount streams of one account on one node, the oldest ends for one more: enough for
 *     some browsers of one person, each with one stream for all of its tabs, and for tabs that
 *     cannot share one
 * @param perNode streams of everybody on one node
 * @param waitingBytes what may wait for one client that does not read; beyond, the client is
 *     dropped
 * @param replay how many changes are told again to a client that comes back; one that missed more
 *     is told to load everything anew
 * @param heartbeat after how long a silent stream says that it is there
 * @param lifetime after how long a stream ends, so that who listens is asked again who they are
 */
public record LiveLimits(
    int perAccount,
    int perNode,
    int waitingBytes,
    int replay,
    Duration heartbeat,
    Duration lifetime) {
  public LiveLimits {
    if (perAccount < 1 || perNode < 1 || waitingBytes < 1 || replay < 1) {
      throw new IllegalArgumentException(
          "limits begin at 1: %d, %d, %d, %d".formatted(perAccount, perNode, waitingBytes, replay));
    }
    if (heartbeat.compareTo(Duration.ZERO) <= 0 || lifetime.compareTo(heartbeat) < 0) {
      throw new IllegalArgumentException(
          "a stream of " + lifetime + " cannot have a heartbeat every " + heartbeat);
    }
  }

  /** Returns limits for a server that a browser asks directly. */
  public static LiveLimits standard() {
    return new LiveLimits(16, 500, 64 * 1024, 1000, Duration.ofSeconds(15), Duration.ofMinutes(5));
  }
}
