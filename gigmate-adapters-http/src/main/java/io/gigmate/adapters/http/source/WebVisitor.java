package io.gigmate.adapters.http.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the web for one document under its own name, within a size and a time. It follows nothing:
 * where an answer leads on, the caller decides.
 */
final class WebVisitor {
  private final String agent;
  private final HttpClient client;

  WebVisitor(String agent, Duration patience) {
    this.agent = agent;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Returns what is answered.
   *
   * @param largest how many bytes are read at the most
   * @param patience how long the whole answer may take
   * @throws IOException where there is no answer of that size in that time
   */
  HttpResponse<byte[]> ask(URI place, Map<String, String> headers, int largest, Duration patience)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(place).timeout(patience).header("User-Agent", agent);
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new LimitedBody(largest));
    try {
      // The client's own timeout ends with the headers; this one holds for the body as well.
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("it did not answer within " + patience, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", e);
    }
  }

  /** Answers whether a status sends the visitor on to another address. */
  static boolean leadsOn(HttpResponse<?> answer) {
    int status = answer.statusCode();
    return status >= 300
        && status < 400
        && status != 304
        && answer.headers().firstValue("location").isPresent();
  }
}
