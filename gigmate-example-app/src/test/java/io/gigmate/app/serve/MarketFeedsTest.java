package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.scoring.feed.FeedAnswer;
import io.gigmate.scoring.feed.FeedKind;
import io.gigmate.scoring.feed.FeedMark;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.feed.MarketFeed;
import io.gigmate.scoring.market.NewsEntry;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Feeds as a person meets them: named, accepted, asked, and told of. */
class MarketFeedsTest {
  private static final MarketFeed WIRE =
      new MarketFeed(
          "austin wire",
          FeedKind.NEWS,
          URI.create("https://wire.example/rss"),
          null,
          "Headlines <b>may</b> be read.",
          MarketFeed.HOURLY);
  private static final String ACCEPTANCE = "/api/v1/market/feeds/austin%20wire/acceptance";

  private boolean broken;
  private int asked;
  private final FeedSource source =
      new FeedSource() {
        @Override
        public MarketFeed feed() {
          return WIRE;
        }

        @Override
        public FeedAnswer ask(FeedMark since, ZoneId zone) {
          asked++;
          return broken
              ? new FeedAnswer.Failed("the site answered 500", null)
              : new FeedAnswer.News(
                  List.of(new NewsEntry("austin wire", "A club closes", "", null, null)),
                  FeedMark.NONE);
        }
      };
  private final TestApp app = TestApp.reading(source);
  private String cookie = app.session(Administrator.USERNAME);

  @AfterEach
  void stop() {
    app.close();
  }

  private void round() {
    app.feedDesk.goRound(FirstStart.TENANT, List.of(source));
  }

  private String page() {
    return app.get("/market", "Cookie", cookie).body();
  }

  private String form(String path, String fields) {
    return app.post(path, fields + "&csrf=" + app.csrfToken(cookie), "Cookie", cookie)
        .headers()
        .firstValue("location")
        .orElse("");
  }

  @Test
  void aFeedIsAskedOnceItsTermsAreAcceptedOnThePage() {
    round();
    assertThat(asked).isZero();
    assertThat(page())
        .contains("austin wire", "Nobody has accepted version", "Accept the terms")
        .contains("Headlines &lt;b&gt;may&lt;/b&gt; be read.");
    assertThat(form("/market/feeds/austin%20wire/acceptance", "terms_version=" + WIRE.version()))
        .isEqualTo("/market");
    round();
    assertThat(page()).contains("1 of 1 were new", "A club closes", "Do not ask");
    form("/market/feeds/austin%20wire/withdrawal", "x=1");
    app.pass(Duration.ofHours(2));
    cookie = app.session(Administrator.USERNAME);
    round();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void theApiTellsTermsAndVisitsAndTakesAWord() {
    assertThat(app.post(ACCEPTANCE, "{\"terms_version\":\"old\"}", "Cookie", cookie).statusCode())
        .isEqualTo(409);
    assertThat(app.post(ACCEPTANCE, "{}", "Cookie", cookie).statusCode()).isEqualTo(400);
    String word = "{\"terms_version\":\"" + WIRE.version() + "\"}";
    assertThat(app.post(ACCEPTANCE, word, "Cookie", cookie).statusCode()).isEqualTo(201);
    broken = true;
    round();
    assertThat(app.get("/api/v1/market/feeds", "Cookie", cookie).body())
        .contains("\"terms_version\":\"" + WIRE.version() + "\"", "\"obstacle\":null")
        .contains("\"outcome\":\"failed\"", "\"note\":\"the site answered 500\"");
    assertThat(page()).contains("<strong>Failed</strong>");
    assertThat(app.send("DELETE", ACCEPTANCE, "Cookie", cookie).statusCode()).isEqualTo(204);
    assertThat(app.send("DELETE", ACCEPTANCE, "Cookie", cookie).statusCode()).isEqualTo(404);
    assertThat(
            app.post("/api/v1/market/feeds/none/acceptance", word, "Cookie", cookie).statusCode())
        .isEqualTo(404);
  }
}
