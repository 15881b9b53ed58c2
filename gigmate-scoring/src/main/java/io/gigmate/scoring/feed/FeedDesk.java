package io.gigmate.scoring.feed;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.prospect.AcceptanceOutcome;
import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketInterest;
import io.gigmate.scoring.market.MarketReader;
import io.gigmate.scoring.market.NewsEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks feeds for news and shows, and only those that may be asked: asking is switched on, a person
 * accepted the terms as they stand, and it is time. What each visit brought, or why it brought
 * nothing, is kept for ninety days.
 *
 * <p>Feeds are read outside of any transaction; of several callers one at a time should go round.
 * This class is thread-safe where its ports are.
 */
public final class FeedDesk {
  private static final String READER = "feed reader";
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int LONGEST_REASON = 400;

  private final Tenants tenants;
  private final FeedVisits visits;
  private final SourceVisits words;
  private final Configurations configurations;
  private final MarketDesk news;
  private final CompetitionDesk competition;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * Creates the desk.
   *
   * @param visits where it is kept what visits brought
   * @param words where persons' words for terms are kept
   * @param news who takes in news
   * @param competition who takes in shows
   */
  public FeedDesk(
      Tenants tenants,
      FeedVisits visits,
      SourceVisits words,
      Configurations configurations,
      MarketDesk news,
      CompetitionDesk competition,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.tenants = tenants;
    this.visits = visits;
    this.words = words;
    this.configurations = configurations;
    this.news = news;
    this.competition = competition;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns how a feed stands; this leaves no entry. */
  public FeedStanding standing(TenantId tenant, MarketFeed feed) {
    SourceAcceptance word =
        words
            .acceptance(tenant, feed.source())
            .filter(one -> one.policyVersion().equals(feed.version()))
            .orElse(null);
    return new FeedStanding(
        feed,
        word,
        obstacle(configurations.current(tenant), feed, word),
        visits.last(tenant, feed.name()).orElse(null));
  }

  private static @Nullable String obstacle(
      Configuration settings, MarketFeed feed, @Nullable SourceAcceptance word) {
    if (!settings.scrapingEnabled()) {
      return "asking sources is switched off (scraping_enabled)";
    }
    return word == null ? "nobody has accepted version " + feed.version() + " of its terms" : null;
  }

  /**
   * Keeps that a person accepts the terms of a feed.
   *
   * @param version of the terms that were read; only the one that stands can be accepted
   */
  public AcceptanceOutcome accept(TenantId tenant, MarketFeed feed, String version, String by) {
    if (!feed.version().equals(version)) {
      return new AcceptanceOutcome.OtherVersion(version, feed.version());
    }
    return transactions.inOne(
        () -> {
          SourceAcceptance word = new SourceAcceptance(feed.source(), version, by, clock.instant());
          words.accept(tenant, word);
          said(tenant, feed, by, "terms " + version + " accepted");
          return new AcceptanceOutcome.Accepted(word);
        });
  }

  /**
   * Takes a person's word back; the feed is not asked any more.
   *
   * @return whether there was a word to take back
   */
  public boolean withdraw(TenantId tenant, MarketFeed feed, String by) {
    return transactions.inOne(
        () -> {
          Optional<SourceAcceptance> word = words.acceptance(tenant, feed.source());
          if (word.isPresent()) {
            words.withdraw(tenant, feed.source());
            said(tenant, feed, by, "acceptance of its terms withdrawn");
          }
          return word.isPresent();
        });
  }

  /** Asks every feed that may be asked and is due; returns the visits that were made. */
  public List<FeedVisit> goRound(TenantId tenant, List<? extends FeedSource> sources) {
    List<FeedVisit> made =
        sources.stream().flatMap(source -> visit(tenant, source).stream()).toList();
    if (!made.isEmpty()) {
      visits.removeBefore(tenant, clock.instant().minus(KEPT));
    }
    return made;
  }

  /** Asks a feed; returns nothing where it may not be asked or is not due. */
  public Optional<FeedVisit> visit(TenantId tenant, FeedSource source) {
    FeedStanding standing = standing(tenant, source.feed());
    if (!standing.isReady(clock.instant())) {
      return Optional.empty();
    }
    Round round = new Round(source.feed(), clock.instant(), standing.last());
    FeedVisit visit;
    try {
      visit =
          source
              .ask(round.mark(), tenants.required(tenant).timeZone())
              .fold(
                  answer ->
                      round.read(
                          answer.entries().size(),
                          takeIn(tenant, source.feed(), answer.entries()),
                          answer.mark()),
                  answer ->
                      round.read(
                          answer.shows().size(),
                          see(tenant, source.feed(), answer.shows()),
                          answer.mark()),
                  same -> round.unchanged(),
                  failed -> round.failed(failed.reason(), failed.notBefore()));
    } catch (RuntimeException e) {
      // One feed that breaks its reader must not keep the others from being asked.
      visit = round.failed("what it says could not be kept: " + e.getMessage(), null);
    }
    keep(tenant, visit);
    return Optional.of(visit);
  }

  private void keep(TenantId tenant, FeedVisit visit) {
    transactions.inOne(
        () -> {
          visits.save(tenant, visit);
          if (visit.failures() == 1) {
            // Once for each row of failures: the visits themselves tell all of them.
            log.append(
                tenant,
                Operation.builder(OperationKind.SCRAPING, visit.at(), READER)
                    .subject("feed " + visit.feed())
                    .decision("nothing taken in")
                    .rationale("asked again at " + visit.next())
                    .endedAt(clock.instant())
                    .error("it failed; the note of the visit says why")
                    .build());
          }
          return visit;
        });
  }

  private int takeIn(TenantId tenant, MarketFeed feed, List<NewsEntry> entries) {
    MarketReader reader =
        MarketReader.of(
            MarketInterest.from(configurations.current(tenant))
                .withVenues(competition.watchedRooms(tenant)));
    return news.takeIn(tenant, entries, reader, "feed " + feed.name()).size();
  }

  private int see(TenantId tenant, MarketFeed feed, List<ObservedShow> shows) {
    return competition.see(tenant, shows, "feed " + feed.name());
  }

  private void said(TenantId tenant, MarketFeed feed, String by, String what) {
    Instant now = clock.instant();
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, now, by)
            .subject("feed " + feed.name())
            .decision(what)
            .rationale(feed.terms())
            .inputs(Digest.ofValues(Stream.of(feed)))
            .endedAt(now)
            .build());
  }

  /** One visit while it is made. */
  private record Round(MarketFeed feed, Instant began, @Nullable FeedVisit last) {
    /** A state that another address named says nothing of this one. */
    FeedMark mark() {
      return last == null || !last.version().equals(feed.version()) ? FeedMark.NONE : last.mark();
    }

    FeedVisit read(int entries, int fresh, FeedMark mark) {
      return done(
          FeedVisit.Outcome.READ, entries, fresh, fresh + " of " + entries + " were new", mark);
    }

    FeedVisit unchanged() {
      return done(FeedVisit.Outcome.UNCHANGED, 0, 0, "nothing changed", mark());
    }

    FeedVisit failed(String reason, @Nullable Instant wish) {
      int failures = last == null ? 1 : last.failures() + 1;
      return new FeedVisit(
          feed.name(),
          feed.version(),
          began,
          FeedVisit.Outcome.FAILED,
          0,
          0,
          printable(reason),
          failures,
          FeedPace.next(began, feed.every(), failures, wish),
          mark());
    }

    private FeedVisit done(
        FeedVisit.Outcome outcome, int entries, int fresh, String note, FeedMark mark) {
      return new FeedVisit(
          feed.name(),
          feed.version(),
          began,
          outcome,
          entries,
          fresh,
          note,
          0,
          FeedPace.next(began, feed.every(), 0, null),
          mark);
    }
  }

  /** What is wrong with a feed may quote it, and a feed may hold anything. */
  private static String printable(String reason) {
    StringBuilder plain = new StringBuilder();
    reason
        .codePoints()
        .limit(LONGEST_REASON)
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().isBlank() ? "it could not be read" : plain.toString().strip();
  }
}
