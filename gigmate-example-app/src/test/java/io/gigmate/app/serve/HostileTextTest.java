package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Follows the links of the pages, as a person would, and types what is hostile into every text of
 * every form. A new page is found by its link, and a new field on its page.
 */
class HostileTextTest {
  /** Short enough to be kept where names are. */
  private static final String HOSTILE =
      "\"><img src=x onerror=alert(1)><script>alert('x')</script>';drop table accounts;--";

  /** What would sign the visitor out or change the password; SignInTest looks at those. */
  private static final Set<String> ELSEWHERE =
      Set.of("/logout", "/login", "/account/password", "/account/sign-out");

  private static final int MOST_PAGES = 150;

  private static OpenDatabase database;
  private static TestApp app;
  private static String cookie;

  @BeforeAll
  static void start() throws CannotStartException {
    database = OpenDatabase.open(DatabaseUrl.parse("jdbc:h2:mem:hostile"));
    app = TestApp.sampleOn(database.storage());
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterAll
  static void stop() {
    app.close();
    database.close();
  }

  @Test
  void whatIsTypedIntoAnyFieldStaysText() {
    Map<String, Document> pages = pages();
    Set<String> sent = new TreeSet<>();
    pages.forEach(
        (path, page) ->
            page.select("form").forEach(form -> submit(path, (FormElement) form, sent)));
    assertThat(sent).as("forms").hasSizeGreaterThan(12);

    Map<String, Document> after = pages();
    assertThat(after.keySet()).containsAll(Set.of("/", "/ai", "/jobs", "/deals", "/ai/log"));
    assertThat(after.values().stream().anyMatch(page -> page.text().contains(HOSTILE)))
        .as("something was kept, and is shown as it was typed")
        .isTrue();
    assertThat(app.login(Administrator.USERNAME, TestApp.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsAskedForInAnAddressStaysText() {
    String hostile = encoded(HOSTILE);
    for (String path : pages().keySet()) {
      String bare = path.replaceFirst("\\?.*", "");
      inert(bare, app.get(bare + "/" + hostile, "Cookie", cookie));
      for (String name : Set.of("q", "page", "text", "from", "kind", "status", "sort", "id")) {
        inert(bare, app.get(bare + "?" + name + "=" + hostile, "Cookie", cookie));
      }
    }
  }

  private static Map<String, Document> pages() {
    Map<String, Document> pages = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of("/ai"));
    while (!open.isEmpty() && pages.size() < MOST_PAGES) {
      String path = open.remove();
      if (!seen.add(path)) {
        continue;
      }
      HttpResponse<String> answer = app.get(path, "Cookie", cookie);
      if (answer.statusCode() == 200 && isHtml(answer)) {
        Document page = inert(path, answer);
        pages.put(path, page);
        page.select("a[href^=/]").stream()
            .map(link -> link.attr("href").replaceFirst("#.*", ""))
            .filter(link -> !link.startsWith("/api/v1/") && !link.startsWith("/feeds/"))
            .filter(link -> link.chars().allMatch(c -> c < 128 && c > ' '))
            .forEach(open::add);
      }
    }
    return pages;
  }

  private static void submit(String path, FormElement form, Set<String> sent) {
    String action = form.attr("action").isEmpty() ? path : form.attr("action");
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    form.select("input, textarea").stream()
        .filter(HostileTextTest::isText)
        .forEach(field -> fields.put(field.attr("name"), HOSTILE));
    for (Element button : form.select("button[name]")) {
      fields.put(button.attr("name"), button.attr("value"));
    }
    // One form of a kind: a list has it on each line.
    boolean first = sent.add(action.replaceAll("[^/]*[-_0-9][^/]*", "…") + " " + fields.keySet());
    if (!first || ELSEWHERE.contains(action)) {
      return;
    }
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    boolean asks = !form.attr("method").equalsIgnoreCase("post");
    HttpResponse<String> answer =
        asks
            ? app.get(action + "?" + body, "Cookie", cookie)
            : app.post(action, body, "Cookie", cookie);
    assertThat(answer.statusCode()).as("%s with %s", action, fields).isNotEqualTo(403);
    inert(action, answer);
  }

  private static boolean isText(Element field) {
    return field.hasAttr("name")
        && Set.of("", "text", "search", "email", "url", "tel").contains(field.attr("type"));
  }

  private static Document inert(String path, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(path).isLessThan(500);
    Document page = Jsoup.parse(isHtml(answer) ? answer.body() : "");
    assertThat(page.select("img, script:not([src]), iframe, [onerror], [onload], [onclick]"))
        .as(path)
        .isEmpty();
    return page;
  }

  private static boolean isHtml(HttpResponse<String> answer) {
    return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
