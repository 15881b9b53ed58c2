package io.gigmate.adapters.http.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks an interface that says how often it may be asked: no sooner after one another, no more often
 * in a day (UTC), and not at all for a while once it said that it was too much. What counts is this
 * process: several that share a key share its limits as well. One request at a time.
 */
final class PacedClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String agent;
  private final Limits limits;
  private final InstantSource clock;
  private final Waiting waiting;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  private Instant next = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private int refusals;
  private LocalDate day = LocalDate.EPOCH;
  private int today;

  /**
   * What the interface allows.
   *
   * @param gap the least time between two requests
   * @param perDay how many requests a day has
   * @param largest how many bytes an answer may have
   */
  record Limits(Duration gap, int perDay, int largest) {}

  /** Lets time pass. */
  @FunctionalInterface
  interface Waiting {
    /** Returns after this time. */
    void pause(Duration time) throws InterruptedException;

    /** Lets real time pass. */
    static Waiting real() {
      return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
  }

  PacedClient(String agent, Limits limits, InstantSource clock, Waiting waiting) {
    this.agent = agent;
    this.limits = limits;
    this.clock = clock;
    this.waiting = waiting;
  }

  /**
   * Returns the JSON at an address.
   *
   * @throws IOException where it may not be asked now, did not answer, or answered something else;
   *     it never quotes the address, which may hold a key
   */
  synchronized JsonNode get(URI address) throws IOException {
    awaitTurn();
    HttpResponse<byte[]> answer = send(address);
    int status = answer.statusCode();
    Instant now = clock.instant();
    if (status == 429 || status == 503) {
      Duration rest = rest(answer);
      notBefore = now.plus(rest);
      refusals++;
      throw new IOException("it was asked too often, and is asked again at " + notBefore);
    }
    if (status != 200) {
      throw new IOException("it answered " + status);
    }
    refusals = 0;
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IOException("it answered something else than JSON", e);
    }
  }

  private void awaitTurn() throws IOException {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) {
      throw new IOException("it was asked too often, and is asked again at " + notBefore);
    }
    LocalDate date = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (!date.equals(day)) {
      day = date;
      today = 0;
    }
    if (today >= limits.perDay()) {
      throw new IOException("its " + limits.perDay() + " requests of the day are used up");
    }
    if (now.isBefore(next)) {
      try {
        waiting.pause(Duration.between(now, next));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("it was interrupted", e);
      }
    }
    today++;
    // From now on and not from then: a clock that stood still would let all through at once.
    next = (now.isBefore(next) ? next : now).plus(limits.gap());
  }

  /** What it says itself, in seconds; otherwise twice as long each time. */
  private Duration rest(HttpResponse<byte[]> answer) {
    String said = answer.headers().firstValue("retry-after").orElse("");
    Duration rest =
        said.matches("\\d{1,6}")
            ? Duration.ofSeconds(Long.parseLong(said))
            : FIRST_REST.multipliedBy(1L << Math.min(refusals, MOST_DOUBLINGS));
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private HttpResponse<byte[]> send(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("User-Agent", agent)
            .header("Accept", "application/json")
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, headers -> new LimitedBody(limits.largest()));
    try {
      // The client's own timeout ends with the headers; this one holds for the body as well.
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("it did not answer within " + PATIENCE, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException("no answer: " + cause.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    }
  }
}
