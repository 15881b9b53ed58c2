package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.gigmate.app.access.Administrator;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses is held up, and learns nothing meanwhile. */
class LockoutTest {
  private static final String ADMIN = Administrator.USERNAME;

  private TestApp app;

  @BeforeEach
  void start() {
    app = TestApp.empty();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void afterFiveWrongPasswordsNotEvenTheRightOneCountsForAWhile() {
    guess(ADMIN, 5);

    HttpResponse<String> held = app.login(ADMIN, TestApp.PASSWORD);
    assertThat(held.statusCode()).isEqualTo(429);
    assertThat(held.headers().firstValue("retry-after")).hasValue("30");
    assertThat(held.body()).contains("Too many tries", "30 seconds");

    app.pass(Duration.ofSeconds(30));
    assertThat(app.login(ADMIN, TestApp.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void eachFurtherGuessDoublesTheWait() {
    guess(ADMIN, 5);
    for (int wait = 30; wait <= 480; wait *= 2) {
      assertThat(app.login(ADMIN, "wrong").headers().firstValue("retry-after"))
          .hasValue(Integer.toString(wait));
      app.pass(Duration.ofSeconds(wait));
      assertThat(app.login(ADMIN, "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(app.login(ADMIN, "wrong").headers().firstValue("retry-after")).hasValue("900");
  }

  @Test
  void anAccountThatDoesNotExistIsHeldUpTheSame() {
    List<Integer> known = guesses(ADMIN);
    List<Integer> unknown = guesses("nobody");

    assertThat(unknown).isEqualTo(known).contains(401, 429);
  }

  @Test
  void aSignInForgetsTheMistypedOnesBefore() {
    guess(ADMIN, 4);
    assertThat(app.login(ADMIN, TestApp.PASSWORD).statusCode()).isEqualTo(303);
    guess(ADMIN, 4);
    assertThat(app.login(ADMIN, TestApp.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aRestartForgivesNothing() {
    guess(ADMIN, 5);
    app = app.restarted();
    assertThat(app.login(ADMIN, TestApp.PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void whoIsSignedInStaysInWhileOthersGuess() {
    String session = app.session(ADMIN);
    guess(ADMIN, 6);
    assertThat(app.get("/ai", "Cookie", session).statusCode()).isEqualTo(200);
  }

  @Test
  void basicIsHeldUpAsTheFormIs() {
    for (int i = 0; i < 5; i++) {
      assertThat(basic("wrong").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> held = basic(TestApp.PASSWORD);
    assertThat(held.statusCode()).isEqualTo(429);
    assertThat(held.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(held.headers().firstValue("retry-after")).hasValue("30");
    assertThat(app.login(ADMIN, TestApp.PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void aProgramThatSendsTheRightPasswordOftenIsNotHeldUp() {
    for (int i = 0; i < 60; i++) {
      assertThat(basic(TestApp.PASSWORD).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAddressThatGuessesAtManyAccountsIsHeldUpAndOthersAreNot() {
    String[] guesser = {"X-Forwarded-For", "198.51.100.1, 203.0.113.7"};
    for (int i = 0; i < 50; i++) {
      assertThat(app.login("someone " + i, "wrong", guesser).statusCode()).isEqualTo(401);
    }
    assertThat(app.login(ADMIN, TestApp.PASSWORD, guesser).statusCode()).isEqualTo(429);
    // What stands before the proxy's own word is the guesser's to write.
    assertThat(
            app.login(ADMIN, TestApp.PASSWORD, "X-Forwarded-For", "1.2.3.4, 203.0.113.7")
                .statusCode())
        .isEqualTo(429);
    assertThat(app.login(ADMIN, TestApp.PASSWORD, "X-Forwarded-For", "203.0.113.8").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aNetworkOfAddressesIsOneGuesser() {
    for (int i = 0; i < 50; i++) {
      assertThat(
              app.login("someone " + i, "wrong", "X-Forwarded-For", "2001:db8:1:2::" + i)
                  .statusCode())
          .isEqualTo(401);
    }
    assertThat(
            app.login(ADMIN, TestApp.PASSWORD, "X-Forwarded-For", "2001:db8:1:2:ffff::1")
                .statusCode())
        .isEqualTo(429);
    assertThat(
            app.login(ADMIN, TestApp.PASSWORD, "X-Forwarded-For", "2001:db8:1:3::1").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aSignInHashesThePasswordAnewWhereTheHashIsWeak() {
    // 32 KiB and one pass of "weak": made long ago, at what was enough then.
    String weak = Password.hash("weak").addRandomSalt(16).with(weakly()).getResult();
    app.storage.accounts().save(new Account("old", FirstStart.TENANT, Role.INVESTOR, weak));
    assertThat(app.login("old", "wrong").statusCode()).isEqualTo(401);
    assertThat(app.storage.accounts().find("old").orElseThrow().passwordHash()).isEqualTo(weak);
    assertThat(app.login("old", "weak").statusCode()).isEqualTo(303);
    assertThat(app.storage.accounts().find("old").orElseThrow().passwordHash())
        .startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(app.login("old", "weak").statusCode()).isEqualTo(303);
  }

  private static Argon2Function weakly() {
    return Argon2Function.getInstance(32, 1, 1, 32, Argon2.ID);
  }

  private List<Integer> guesses(String username) {
    return IntStream.range(0, 7).mapToObj(i -> app.login(username, "wrong").statusCode()).toList();
  }

  private void guess(String username, int times) {
    for (int i = 0; i < times; i++) {
      app.login(username, "wrong");
    }
  }

  private HttpResponse<String> basic(String password) {
    byte[] pair = (ADMIN + ":" + password).getBytes(StandardCharsets.UTF_8);
    return app.get(
        "/api/v1/leads", "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}
