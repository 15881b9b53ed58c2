package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one PostgreSQL, with nothing between them: whoever answers, it is one house. */
@Timeout(120)
class TwoNodesTest {
  private static final String ADMIN = Administrator.USERNAME;

  private EmbeddedPostgres postgres;
  private OpenDatabase one;
  private OpenDatabase other;
  private TestApp here;
  private TestApp there;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    String url = "postgres://postgres@localhost:" + postgres.getPort() + "/postgres";
    one = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY);
    other = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY);
    here = TestApp.on(one.storage());
    there = TestApp.on(other.storage());
  }

  @AfterEach
  void stop() throws IOException {
    there.close();
    here.close();
    other.close();
    one.close();
    postgres.close();
  }

  @Test
  void whoSignsInOnOneIsKnownOnBothAndWhoSignsOutOnOneIsOutOnBoth() {
    String cookie = here.session(ADMIN);
    assertThat(there.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(200);

    // A form that one node showed is taken by the other.
    String form = "csrf=" + here.csrfToken(cookie);
    assertThat(there.post("/logout", form, "Cookie", cookie).statusCode()).isEqualTo(303);

    assertThat(there.get("/api/v1/jobs", "Cookie", cookie).statusCode()).isEqualTo(401);
    assertThat(here.get("/api/v1/jobs", "Cookie", cookie).statusCode()).isEqualTo(401);
  }

  @Test
  void guessesOnBothNodesCountTogether() {
    for (int i = 0; i < 5; i++) {
      TestApp asked = i % 2 == 0 ? here : there;
      assertThat(asked.login(ADMIN, "wrong").statusCode()).isEqualTo(401);
    }
    for (TestApp node : new TestApp[] {here, there}) {
      HttpResponse<String> held = node.login(ADMIN, TestApp.PASSWORD);
      assertThat(held.statusCode()).isEqualTo(429);
      assertThat(held.headers().firstValue("retry-after")).hasValue("30");
    }
  }

  @Test
  void whatIsKeptOnOneIsReadOnTheOther() {
    String cookie = here.session(ADMIN);
    here.meet("p9", "The Second Door");

    assertThat(there.get("/api/v1/leads", "Cookie", cookie).body()).contains("The Second Door");
  }
}
