package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static Host host;

  @BeforeAll
  static void start() {
    host = Host.start();
    host.keep("e1", "2026-03-05", EventStatus.ANNOUNCED);
    host.keep("e2", "2026-03-06", EventStatus.ANNOUNCED);
    host.keep("e3", "2026-03-07", EventStatus.ANNOUNCED);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void whoFollowsTheLinksSeesEveryLeadOnceAndInOrder() {
    List<String> all = ids(host.ask("/api/v1/leads").as("boss").json());
    List<String> seen = new ArrayList<>();
    Optional<String> next = Optional.of("/api/v1/leads?limit=2");
    int rank = 0;
    while (next.isPresent()) {
      HttpResponse<String> answer = host.ask(next.get()).as("boss").answer();
      JsonNode page = Host.read(answer);
      assertThat(page.get("offset").asInt()).isEqualTo(rank);
      for (JsonNode lead : page.get("leads")) {
        assertThat(lead.get("rank").asInt()).isEqualTo(++rank);
      }
      seen.addAll(ids(page));
      next = link(answer, "next");
    }
    assertThat(seen).isEqualTo(all).hasSize(5);
  }

  @Test
  void aMarkThatLinkDidNotNameIsRefused() {
    for (String mark : List.of("x", "%00", "MS4yLg", "LTEuNTAucDE", "MS45OTkucDE")) {
      assertThat(host.ask("/api/v1/leads?after=" + mark).as("boss").status())
          .as(mark)
          .isEqualTo(400);
    }
  }

  @Test
  void aLinkKeepsTheOtherParametersAndWritesThemForAnAddress() {
    HttpResponse<String> answer =
        host.ask("/api/v1/events?limit=1&offset=1&from=2026-03-01T00:00:00%2B01:00").answer();
    assertThat(link(answer, "next"))
        .hasValue("/api/v1/events?from=2026-03-01T00%3A00%3A00%2B01%3A00&limit=1&offset=2");
    assertThat(link(answer, "prev"))
        .hasValue("/api/v1/events?from=2026-03-01T00%3A00%3A00%2B01%3A00&limit=1&offset=0");
    HttpResponse<String> last = host.ask(link(answer, "next").orElseThrow()).answer();
    assertThat(link(last, "next")).isEmpty();
    assertThat(Host.read(last).get("events")).hasSize(1);
  }

  @Test
  void everyListThatSaysThatItComesInPagesDoes() {
    Description description = new Description(host.ask(GigMateApi.DESCRIPTION).answer().body());
    List<String> lists =
        description.routes().stream()
            .filter(route -> route.startsWith("GET "))
            .map(route -> route.substring(4))
            .filter(path -> hasOffset(description.operation("GET", path)))
            .toList();
    assertThat(lists)
        .contains("/api/v1/leads", "/api/v1/holds", "/api/v1/drafts", "/api/v1/operations")
        .hasSizeGreaterThan(10)
        .allSatisfy(
            path -> {
              JsonNode page = host.ask(path + "?limit=3&offset=2").as("boss").json();
              assertThat(page.get("limit").asInt()).as(path).isEqualTo(3);
              assertThat(page.get("offset").asInt()).as(path).isEqualTo(2);
              assertThat(page.has("total")).as(path).isTrue();
              assertThat(host.ask(path + "?limit=0").as("boss").status()).isEqualTo(400);
              assertThat(host.ask(path + "?limit=1001").as("boss").status()).isEqualTo(400);
              assertThat(host.ask(path + "?offset=-1").as("boss").status()).isEqualTo(400);
            });
  }

  private static boolean hasOffset(JsonNode operation) {
    return operation.path("parameters").findValuesAsText("name").contains("offset");
  }

  private static Optional<String> link(HttpResponse<String> answer, String relation) {
    Matcher found =
        Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"")
            .matcher(answer.headers().firstValue("link").orElse(""));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("leads").findValuesAsText("prospect_id");
  }
}
