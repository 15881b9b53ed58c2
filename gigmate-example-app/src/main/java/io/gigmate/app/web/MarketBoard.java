package io.gigmate.app.web;

import io.gigmate.scoring.competition.CompetitorMove;
import io.gigmate.scoring.competition.MarketCell;
import io.gigmate.scoring.competition.MarketGap;
import io.gigmate.scoring.competition.PriceLevel;
import io.gigmate.scoring.competition.SuccessPattern;
import io.gigmate.scoring.feed.FeedStanding;
import io.gigmate.scoring.feed.FeedVisit;
import io.gigmate.scoring.feed.MarketFeed;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketItem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the market shows.
 *
 * @param watching whether any venue declared whom it watches
 */
public record MarketBoard(
    boolean watching,
    List<MoveLine> moves,
    List<ItemLine> items,
    List<GapLine> gaps,
    List<PatternLine> patterns,
    List<PriceLine> prices,
    List<FeedLine> feeds) {
  /** What a watched room did. */
  public record MoveLine(String words, String day, String isoDay, String likeness, String reasons) {
    static MoveLine of(CompetitorMove move) {
      return new MoveLine(
          move.words(),
          Wording.day(move.show().date()),
          move.show().date().toString(),
          Wording.percent(move.likeness()),
          String.join("; ", move.reasons()));
    }
  }

  /** A piece of news, read. */
  public record ItemLine(
      String id,
      String title,
      @Nullable String url,
      String source,
      String isoTime,
      String time,
      String type,
      String sentiment,
      int relevance,
      String status,
      @Nullable String next,
      String nextLabel,
      boolean repeats,
      String insight,
      List<String> reasons) {
    static ItemLine of(MarketItem item, ZoneId zone) {
      ItemStatus next = next(item.status());
      return new ItemLine(
          item.id().value(),
          item.entry().title(),
          item.entry().url(),
          item.entry().source(),
          item.at().toString(),
          Wording.moment(item.at().atZone(zone)),
          Wording.label(item.reading().type().code()),
          item.reading().sentiment().code(),
          item.reading().relevance().points(),
          item.status().code(),
          next == null ? null : next.code(),
          next == null ? "" : "Mark as " + next.code(),
          item.repeats() != null,
          item.insight().action(),
          item.insight().evidence());
    }

    private static @Nullable ItemStatus next(ItemStatus status) {
      return switch (status) {
        case NEW -> ItemStatus.REVIEWED;
        case REVIEWED -> ItemStatus.ACTIONED;
        case ACTIONED -> ItemStatus.ARCHIVED;
        case ARCHIVED -> null;
      };
    }
  }

  /** A kind of shows that does better or worse than all. */
  public record PatternLine(
      String kind, String verdict, String share, String interval, String usual, String shows) {
    static PatternLine of(SuccessPattern pattern) {
      return new PatternLine(
          pattern.kind(),
          pattern.isBetter() ? "better" : "worse",
          Wording.percent(pattern.share()),
          Wording.percent(pattern.lower()) + " to " + Wording.percent(pattern.upper()),
          Wording.percent(pattern.usual()),
          Wording.count(pattern.wins()) + " of " + Wording.count(pattern.shows()));
    }
  }

  /** A feed, whether it may be asked, and what its last visit brought. */
  public record FeedLine(
      String path,
      String name,
      String address,
      String kind,
      String terms,
      String version,
      boolean accepted,
      String asked,
      String last,
      boolean failing) {
    static FeedLine of(FeedStanding standing, ZoneId zone) {
      MarketFeed feed = standing.feed();
      FeedVisit last = standing.last();
      String name = URLEncoder.encode(feed.name(), StandardCharsets.UTF_8).replace("+", "%20");
      return new FeedLine(
          MarketPages.PATH + "/feeds/" + name,
          feed.name(),
          feed.address().toString(),
          feed.kind().code(),
          feed.terms(),
          feed.version(),
          standing.acceptance() != null,
          standing.obstacle() != null
              ? Wording.label(standing.obstacle())
              : last == null ? "Within a minute" : Wording.moment(last.next().atZone(zone)),
          last == null
              ? "never asked"
              : Wording.moment(last.at().atZone(zone)) + ": " + last.note(),
          last != null && last.failures() > 0);
    }
  }

  /** What tickets cost in a part of the market, in the currency of the shows that were seen. */
  public record PriceLine(String cell, String usual, String interval, String middle, String shows) {
    static PriceLine of(PriceLevel level) {
      double[] quantiles = level.quantiles();
      return new PriceLine(
          words(level.cell()),
          Wording.decimal(level.usual()),
          Wording.decimal(level.lower()) + " to " + Wording.decimal(level.upper()),
          Wording.decimal(quantiles[1]) + " to " + Wording.decimal(quantiles[3]),
          Wording.count(level.shows()));
    }
  }

  private static String words(MarketCell cell) {
    return cell.genre()
        + " on "
        + cell.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + ", rooms of "
        + cell.size().code();
  }

  /** A part of the market that wants more than it gets. */
  public record GapLine(String cell, String demand, String interval, String chance, String shows) {
    static GapLine of(MarketGap gap) {
      return new GapLine(
          words(gap.cell()),
          times(gap.demand()),
          times(gap.lower()) + " to " + times(gap.upper()),
          Wording.percent(gap.probability()),
          Wording.count(gap.shows()));
    }

    private static String times(double factor) {
      return String.format(Locale.US, "%.2f", factor);
    }
  }
}
