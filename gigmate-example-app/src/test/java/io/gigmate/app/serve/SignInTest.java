package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.operations.Digest;
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
    String known = withoutCsrf(app.login(ADMIN, "wrong"));
    String unknown = withoutCsrf(app.login("nobody", "wrong"));

    assertThat(unknown).isEqualTo(known).contains("do not belong together");
  }

  @Test
  void emptyLongAndControlCharactersAreRefusedLikeAnyOther() {
    assertThat(app.login("", "").statusCode()).isEqualTo(401);
    assertThat(app.login("x".repeat(5000), "y".repeat(5000)).statusCode()).isEqualTo(401);
    assertThat(app.login("admin\u0000", TestApp.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(app.login("' or 1=1 --", "' or 1=1 --").statusCode()).isEqualTo(401);
  }

  @Test
  void theFormOfTheSignInIsHeldToItsBrowser() {
    String right = "username=admin&password=" + TestApp.PASSWORD.replace(' ', '+');
    String cookie = "gigmate_door=" + "x".repeat(43);

    assertThat(app.post("/login", right).statusCode()).isEqualTo(403);
    assertThat(app.post("/login", right + "&csrf=guessed", "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(app.post("/login", "").headers().firstValue("set-cookie").orElse(""))
        .contains("gigmate_door=", "HttpOnly", "SameSite=Strict", "Path=/login");
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
  void aSessionEndsAfterAWeekHoweverOftenItIsUsed() {
    try (TestApp alone = TestApp.empty()) {
      String cookie = alone.session(ADMIN);
      for (int hours = 0; hours < 7 * 24; hours += 8) {
        assertThat(alone.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(200);
        alone.pass(Duration.ofHours(8));
      }
      alone.pass(Duration.ofSeconds(1));
      assertThat(alone.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void aRestartSignsNobodyOut() {
    TestApp first = TestApp.empty();
    String cookie = first.session(ADMIN);
    try (TestApp again = first.restarted()) {
      assertThat(again.get("/ai", "Cookie", cookie).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoSignsOutEverywhereIsOutOnEveryBrowser() {
    try (TestApp alone = TestApp.empty()) {
      String here = alone.session(ADMIN);
      String there = alone.session(ADMIN);
      String csrf = "csrf=" + alone.csrfToken(here);
      assertThat(alone.post("/account/sign-out", csrf, "Cookie", here).statusCode()).isEqualTo(303);
      assertThat(alone.get("/ai", "Cookie", here).statusCode()).isEqualTo(303);
      assertThat(alone.get("/ai", "Cookie", there).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void anotherPasswordNeedsTheOldOneAndEndsEverySessionButThisOne() {
    try (TestApp alone = TestApp.empty()) {
      String here = alone.session(ADMIN);
      String there = alone.session(ADMIN);
      String form = "csrf=" + alone.csrfToken(here) + "&wished=another+long+one&current=";
      assertThat(alone.post("/account/password", form + "wrong", "Cookie", here).statusCode())
          .isEqualTo(400);
      HttpResponse<String> changed =
          alone.post(
              "/account/password", form + TestApp.PASSWORD.replace(' ', '+'), "Cookie", here);
      assertThat(changed.statusCode()).isEqualTo(303);
      assertThat(alone.get("/ai", "Cookie", lastCookie(changed)).statusCode()).isEqualTo(200);
      assertThat(alone.get("/ai", "Cookie", here).statusCode()).isEqualTo(303);
      assertThat(alone.get("/ai", "Cookie", there).statusCode()).isEqualTo(303);
      assertThat(alone.login(ADMIN, TestApp.PASSWORD).statusCode()).isEqualTo(401);
      assertThat(alone.login(ADMIN, "another long one").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void onlyADigestOfTheSessionIsKept() {
    String secret = app.session(ADMIN).substring("gigmate_session=".length());
    Digest digest = Digest.ofBytes(secret.getBytes(US_ASCII));
    assertThat(app.storage.keptSessions().find(digest)).isPresent();
    assertThat(digest.hex()).doesNotContain(secret);
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
    assertThat(app.get("/api/v1/leads", "Cookie", app.session(ADMIN)).statusCode()).isEqualTo(200);
  }

  private static String withoutCsrf(HttpResponse<String> page) {
    return page.body()
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
        .replace("value=\"nobody\"", "value=\"admin\"");
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
