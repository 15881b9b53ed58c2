package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many leads there are, what people look at reads a page of them. */
class ManyLeadsTest {
  private static final int MANY = 250;
  private static final int A_PAGE = 1_000;

  /** Ports of what there may be a million of. */
  private static final Set<String> BIG =
      Set.of("prospects", "leadAssessments", "leadSteps", "matchings");

  /** What hands over all that there is. */
  private static final Set<String> WHOLE = Set.of("all", "forEach", "latest", "current", "groups");

  private final List<String> read = new CopyOnWriteArrayList<>();

  @Test
  void noPageAndNoListOfLeadsReadsAllOfThem() {
    Storage storage = watched(Storage.class, Storage.inMemory(), this::watchedPort);
    try (TestApp app = TestApp.sampleOn(storage)) {
      fill(app);
      app.pass(Duration.ofDays(9));
      String cookie = app.session(Administrator.USERNAME);
      assertThat(read).as("assessing reads all of them").isNotEmpty();
      read.clear();
      String leads = app.get("/leads", "Cookie", cookie).body();
      for (String path :
          List.of(
              "/ai",
              "/leads",
              next(leads).orElseThrow(),
              "/api/v1/leads?limit=20",
              "/api/v1/leads/funnel",
              "/api/v1/leads/overdue?limit=20")) {
        assertThat(app.get(path, "Cookie", cookie).statusCode()).as(path).isEqualTo(200);
        assertThat(read).as(path).isEmpty();
      }
    }
  }

  @Test
  void theListOfLeadsGoesOnPageByPageUntilItsEnd() {
    try (TestApp app = TestApp.empty()) {
      fill(app);
      String cookie = app.session(Administrator.USERNAME);
      Set<String> seen = new LinkedHashSet<>();
      List<Integer> sizes = new ArrayList<>();
      Optional<String> path = Optional.of("/leads");
      while (path.isPresent()) {
        HttpResponse<String> page = app.get(path.orElseThrow(), "Cookie", cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<strong>0 of 250</strong>");
        assertThat(page.body().contains("The best again")).isEqualTo(!sizes.isEmpty());
        List<String> names = names(page.body());
        assertThat(seen).doesNotContainAnyElementsOf(names);
        seen.addAll(names);
        sizes.add(names.size());
        path = next(page.body());
      }
      assertThat(sizes).containsExactly(100, 100, 50);
      assertThat(seen).hasSize(MANY);
      assertThat(app.get("/leads?after=somewhere", "Cookie", cookie).statusCode()).isEqualTo(400);
    }
  }

  private static void fill(TestApp app) {
    app.storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            IntStream.range(0, MANY)
                .mapToObj(
                    i ->
                        Prospect.builder(
                                ProspectId.of("more-" + i), ProspectType.VENUE, "Hall No. " + i)
                            .build())
                .toList());
    app.assessLeads();
  }

  private static List<String> names(String page) {
    return Pattern.compile("Hall No\\. \\d+")
        .matcher(page.replaceAll("(?s)id=\"overdue\".*", ""))
        .results()
        .map(found -> found.group())
        .distinct()
        .toList();
  }

  private static Optional<String> next(String page) {
    Matcher link =
        Pattern.compile("href=\"(/leads\\?after=[^\"#]+)#leads\" rel=\"next\"").matcher(page);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  private Object watchedPort(Method asked, Object port) {
    return BIG.contains(asked.getName())
        ? watched(asked.getReturnType(), port, (method, answer) -> answer)
        : port;
  }

  /** The same, that writes down who asks it for everything. */
  private <T> T watched(Class<T> type, Object port, Answering answering) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              Object[] arguments = given == null ? new Object[0] : given;
              boolean unbounded =
                  Arrays.stream(arguments)
                      .anyMatch(one -> one instanceof Integer limit && limit > A_PAGE);
              if (WHOLE.contains(method.getName()) || unbounded) {
                read.add(type.getSimpleName() + "." + method.getName());
              }
              try {
                return answering.answer(method, method.invoke(port, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** What becomes of an answer. */
  private interface Answering {
    Object answer(Method method, Object answer);
  }
}
