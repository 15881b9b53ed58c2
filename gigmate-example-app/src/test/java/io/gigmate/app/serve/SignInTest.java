package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String ADMIN = Administrator.USERNAME;

  private static TestApp app;

  @BeforeAll
  static void start() {
    app = TestApp.filled();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void theRightPasswordLeadsToMissionControl() {
    HttpResponse<String> answer = app.login(ADMIN, TestApp.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue("/ai");
    HttpResponse<String> page = app.get("/ai", "Cookie", TestApp.cookie(answer));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Mission Control", "Sign out admin");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    String plain = setCookie();
    String behindTls = setCookie("X-Forwarded-Proto", "https");

    assertThat(plain).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    assertThat(behindTls).contains("HttpOnly", "SameSite=Lax", "Path=/", "Secure");
  }

  @Test
  void aWrongPasswordIsToldOnTheForm() {
    HttpResponse<String> answer = app.login(ADMIN, "mistyped");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(answer.headers().firstValue("www-authenticate")).isEmpty();
    assertThat(answer.body()).contains("do not belong together", "value=\"admin\"");
    assertThat(answer.body()).doesNotContain("mistyped");
  }

  @Test
  void nobodyLearnsWhichUsernamesExist() {
    String known = app.login(ADMIN, "wrong").body();
    String unknown = app.login("nobody", "wrong").body();

    assertThat(unknown.replace("nobody", "admin")).isEqualTo(known);
  }

  @Test
  void emptyLongAndControlCharactersAreRefusedLikeAnyOther() {
    assertThat(app.login("", "").statusCode()).isEqualTo(401);
    assertThat(app.post("/login", "").statusCode()).isEqualTo(401);
    assertThat(app.login("x".repeat(5000), "y".repeat(5000)).statusCode()).isEqualTo(401);
    assertThat(app.login("admin\u0000", TestApp.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(app.login("' or 1=1 --", "' or 1=1 --").statusCode()).isEqualTo(401);
  }

  @Test
  void aHostileUsernameComesBackInert() {
    assertThat(app.login("\"><script>alert(1)</script>", "x").body())
        .doesNotContain("<script>alert(1)");
  }

  @Test
  void eachSignInHasItsOwnSessionAndEndsTheOneBefore() {
    String planted = "gigmate_session=planted";
    HttpResponse<String> first = app.login(ADMIN, TestApp.PASSWORD, "Cookie", planted);
    String old = TestApp.cookie(first);
    HttpResponse<String> second = app.login(ADMIN, TestApp.PASSWORD, "Cookie", old);
    String fresh = lastCookie(second);

    assertThat(lastCookie(first)).isNotEqualTo(planted);
    assertThat(fresh).isNotEqualTo(old);
    assertThat(app.get("/ai", "Cookie", fresh).statusCode()).isEqualTo(200);
    assertThat(app.get("/ai", "Cookie", old).statusCode()).isEqualTo(303);
    assertThat(app.get("/ai", "Cookie", planted).statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionEndsAfterTwelveHoursWithoutUse() {
    try (TestApp alone = TestApp.empty()) {
      String cookie = alone.session(ADMIN);
      alone.pass(Duration.ofHours(11));
      assertThat(alone.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(200);
      alone.pass(Duration.ofHours(11));
      assertThat(alone.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(200);
      alone.pass(Duration.ofHours(12).plusSeconds(1));
      assertThat(alone.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void signingOutEndsTheSession() {
    String cookie = app.session(ADMIN);
    HttpResponse<String> answer =
        app.post("/logout", "csrf=" + app.csrfToken(cookie), "Cookie", cookie);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue("/");
    assertThat(app.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(303);
  }

  @Test
  void whoIsSignedInNeedsNoForm() {
    HttpResponse<String> answer = app.get("/login", "Cookie", app.session(ADMIN));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location")).hasValue("/ai");
  }

  @Test
  void theApiTakesTheSessionToo() {
    assertThat(app.get("/api/leads", "Cookie", app.session(ADMIN)).statusCode()).isEqualTo(200);
  }

  private static String setCookie(String... headers) {
    return app.login(ADMIN, TestApp.PASSWORD, headers)
        .headers()
        .firstValue("set-cookie")
        .orElseThrow();
  }

  private static String lastCookie(HttpResponse<String> answer) {
    String set =
        answer.headers().allValues("set-cookie").stream().reduce((a, b) -> b).orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }
}
