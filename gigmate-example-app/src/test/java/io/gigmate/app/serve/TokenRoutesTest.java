package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program gets a token over the API, uses it, and loses it. */
class TokenRoutesTest {
  private static final String PATH = "/api/v1/tokens";
  private static final String WISH = "{\"label\":\"n8n\",\"scopes\":[\"api:read\"]}";

  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.empty();
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void aTokenOpensUntilItIsRevoked() {
    HttpResponse<String> issued = app.post(PATH, WISH, "Cookie", cookie);
    assertThat(issued.statusCode()).isEqualTo(201);
    String token = found("\"token\":\"(gm_[0-9a-f]{16}_[A-Za-z0-9_-]{43})\"", issued.body());
    assertThat(leads(token)).isEqualTo(200);

    String list = app.get(PATH, "Cookie", cookie).body();
    assertThat(list)
        .contains("\"label\":\"n8n\"", "\"scopes\":[\"api:read\"]")
        .doesNotContain(token, "hash");
    String id = found("\"id\":\"([0-9a-f]{16})\"", list);

    assertThat(app.send("DELETE", PATH + "/" + id, "Cookie", cookie).statusCode()).isEqualTo(204);
    assertThat(leads(token)).isEqualTo(401);
    assertThat(app.send("DELETE", PATH + "/" + id, "Cookie", cookie).statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenMakesNoOther() {
    String body =
        app.post(
                PATH,
                "{\"label\":\"all\",\"scopes\":[\"api:read\",\"api:write\",\"events:generate\"]}",
                "Cookie",
                cookie)
            .body();
    String token = "Bearer " + found("(gm_[^\"]+)", body);
    assertThat(app.post(PATH, WISH, "Authorization", token).statusCode()).isEqualTo(403);
    assertThat(app.get(PATH, "Authorization", token).statusCode()).isEqualTo(403);
  }

  @Test
  void aTokenThatIsAlteredOpensNothing() {
    String token = found("(gm_[^\"]+)", app.post(PATH, WISH, "Cookie", cookie).body());
    assertThat(leads(token)).isEqualTo(200);
    char last = token.charAt(token.length() - 2);
    String altered =
        token.substring(0, token.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + token.substring(token.length() - 1);
    assertThat(leads(altered)).as(altered).isEqualTo(401);
    assertThat(leads(token)).as(token).isEqualTo(200);
    assertThat(leads(token.toUpperCase(Locale.ROOT))).isEqualTo(401);
    assertThat(leads("")).isEqualTo(401);
    assertThat(leads(token)).isEqualTo(200);
  }

  @Test
  void aWishThatMakesNoSenseIsRefusedByName() {
    assertThat(refused("{}")).contains("the body must be");
    assertThat(refused("{\"label\":\" \",\"scopes\":[\"api:read\"]}")).contains("label");
    assertThat(refused("{\"label\":\"x\",\"scopes\":[]}")).contains("one scope at least");
    assertThat(refused("{\"label\":\"x\",\"scopes\":[null]}")).contains("scope");
    assertThat(refused("{\"label\":\"x\",\"scopes\":[\"root\"]}")).contains("no scope 'root'");
  }

  private String refused(String wish) {
    HttpResponse<String> answer = app.post(PATH, wish, "Cookie", cookie);
    assertThat(answer.statusCode()).as(wish).isEqualTo(400);
    return answer.body();
  }

  private int leads(String token) {
    return app.get("/api/v1/leads", "Authorization", "Bearer " + token).statusCode();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
