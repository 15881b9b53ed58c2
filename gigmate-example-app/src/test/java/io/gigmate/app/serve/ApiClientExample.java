package io.gigmate.app.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client of docs/api.md, word for word. */
final class ApiClientExample {
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String token;

  ApiClientExample(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Returns the ranking, a page of JSON after the other. */
  List<String> leads() throws IOException, InterruptedException {
    List<String> pages = new ArrayList<>();
    String next = "/api/v1/leads?limit=5";
    while (next != null) {
      HttpResponse<String> page = ask(to(next).GET());
      pages.add(page.body());
      Matcher link = NEXT.matcher(page.headers().firstValue("Link").orElse(""));
      next = link.find() ? link.group(1) : null;
    }
    return pages;
  }

  /** Says that a lead was contacted; the key makes it safe to send this again. */
  HttpResponse<String> contacted(String lead, String key) throws IOException, InterruptedException {
    return ask(
        to("/api/v1/leads/" + lead + "/steps")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString("{\"status\":\"contacted\",\"note\":\"called\"}")));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
