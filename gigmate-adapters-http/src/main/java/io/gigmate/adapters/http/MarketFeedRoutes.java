package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.feed.FeedDesk;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.feed.FeedStanding;
import io.gigmate.scoring.feed.FeedVisit;
import io.gigmate.scoring.feed.FeedVisits;
import io.gigmate.scoring.feed.MarketFeed;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the feeds that the market is read from.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/market/feeds</td><td>how each stands, and the latest visits</td></tr>
 *   <tr><td>POST /api/v1/market/feeds/{name}/acceptance</td>
 *       <td>the word of a person, and of no token, for its terms</td></tr>
 *   <tr><td>DELETE /api/v1/market/feeds/{name}/acceptance</td>
 *       <td>nothing; the word is taken back</td></tr>
 * </table>
 */
public final class MarketFeedRoutes implements ApiPart {
  private static final String FEEDS = "/api/v1/market/feeds";
  private static final String ACCEPTANCE = FEEDS + "/{name}/acceptance";
  private static final String SHAPE =
      "a JSON object with the terms_version that was read, such as"
          + " {\"terms_version\":\"0a1b2c3d4e5f\"}";
  private static final int USUAL_PAGE = 50;

  private final FeedDesk desk;
  private final FeedVisits visits;
  private final List<FeedSource> feeds;

  /**
   * Creates the part.
   *
   * @param desk who asks feeds, and knows who accepted their terms
   * @param visits where it is kept what visits brought
   * @param feeds those that the operator named
   */
  public MarketFeedRoutes(FeedDesk desk, FeedVisits visits, List<FeedSource> feeds) {
    this.desk = desk;
    this.visits = visits;
    this.feeds = List.copyOf(feeds);
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        FEEDS,
        about("Lists the feeds, how each stands, and the latest visits.")
            .count("limit", "how many visits; 50 where left out")
            .answers(Feeds.class),
        this::all,
        Access.INVESTOR);
    routes.post(
        ACCEPTANCE,
        about("Accepts the terms of a feed, by their version.")
            .takes(Wish.class)
            .answers(HttpStatus.CREATED, Word.class)
            .refuses(HttpStatus.CONFLICT),
        this::accept,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.delete(
        ACCEPTANCE,
        about("Takes the acceptance back.").answersNothing(),
        this::withdraw,
        Access.INVESTOR);
  }

  private void all(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    int limit = new Parameters(request).limit(USUAL_PAGE);
    Json.write(
        request,
        new Feeds(
            feeds.stream().map(one -> Feed.of(desk.standing(tenant, one.feed()))).toList(),
            visits.latest(tenant, limit).stream().map(Visit::of).toList()));
  }

  private void accept(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    MarketFeed feed = known(request);
    String version =
        Given.needed("terms_version", Json.read(request, Wish.class, SHAPE).termsVersion());
    SourceAcceptance word =
        desk.accept(visitor.tenant(), feed, version, visitor.username())
            .fold(
                accepted -> accepted.acceptance(),
                other -> {
                  throw new ProblemException(HttpStatus.CONFLICT, other.reason());
                });
    request.status(HttpStatus.CREATED);
    Json.write(request, Word.of(word));
  }

  private void withdraw(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    MarketFeed feed = known(request);
    if (!desk.withdraw(visitor.tenant(), feed, visitor.username())) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "nobody has accepted the terms of '" + feed.name() + "'");
    }
    request.status(HttpStatus.NO_CONTENT);
  }

  private MarketFeed known(Context request) {
    String name = request.pathParam("name");
    return feeds.stream()
        .map(FeedSource::feed)
        .filter(feed -> feed.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(HttpStatus.NOT_FOUND, "there is no feed '" + name + "'"));
  }

  record Wish(@Nullable String termsVersion) {}

  record Word(String termsVersion, String by, String at) {
    static Word of(SourceAcceptance word) {
      return new Word(word.policyVersion(), word.acceptedBy(), Bodies.moment(word.at()));
    }
  }

  record Feeds(List<Feed> feeds, List<Visit> visits) {}

  record Feed(
      String name,
      String kind,
      String location,
      @Nullable String room,
      String terms,
      String termsVersion,
      long everyMinutes,
      @Nullable Word accepted,
      @Nullable String obstacle,
      @Nullable Visit last) {
    static Feed of(FeedStanding standing) {
      MarketFeed feed = standing.feed();
      SourceAcceptance word = standing.acceptance();
      FeedVisit last = standing.last();
      return new Feed(
          feed.name(),
          feed.kind().code(),
          feed.address().toString(),
          feed.room(),
          feed.terms(),
          feed.version(),
          feed.every().toMinutes(),
          word == null ? null : Word.of(word),
          standing.obstacle(),
          last == null ? null : Visit.of(last));
    }
  }

  record Visit(
      String feed,
      String at,
      String outcome,
      int entries,
      int fresh,
      String note,
      int failures,
      String next) {
    static Visit of(FeedVisit visit) {
      return new Visit(
          visit.feed(),
          Bodies.moment(visit.at()),
          visit.outcome().code(),
          visit.entries(),
          visit.fresh(),
          visit.note(),
          visit.failures(),
          Bodies.moment(visit.next()));
    }
  }
}
