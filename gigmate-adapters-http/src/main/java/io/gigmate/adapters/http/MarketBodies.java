package io.gigmate.adapters.http;

import io.gigmate.scoring.competition.CompetitorMove;
import io.gigmate.scoring.competition.MarketGap;
import io.gigmate.scoring.competition.PriceLevel;
import io.gigmate.scoring.competition.SuccessPattern;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItemId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of the market; names become snake_case. */
final class MarketBodies {
  private MarketBodies() {}

  record Items(List<Item> items, long total, int limit, int offset) {}

  /** What a feed brought that was not there yet. */
  record Fresh(long total, List<Item> items) {}

  record Item(
      String id,
      String type,
      String sentiment,
      int relevance,
      String status,
      String title,
      @Nullable String url,
      String source,
      String at,
      @Nullable String repeats,
      String insight,
      List<String> reasons) {
    static Item of(MarketItem item) {
      MarketItemId repeats = item.repeats();
      return new Item(
          item.id().value(),
          item.reading().type().code(),
          item.reading().sentiment().code(),
          item.reading().relevance().points(),
          item.status().code(),
          item.entry().title(),
          item.entry().url(),
          item.entry().source(),
          item.at().toString(),
          repeats == null ? null : repeats.value(),
          item.insight().action(),
          item.insight().evidence());
    }
  }

  record Moves(List<Move> moves, int total, int limit, int offset) {}

  record Move(
      String words,
      String room,
      String artist,
      String date,
      String likeTo,
      double likeness,
      List<String> reasons) {
    static Move of(CompetitorMove move) {
      return new Move(
          move.words(),
          move.room(),
          move.artist(),
          move.show().date().toString(),
          move.likeTo(),
          rounded(move.likeness()),
          move.reasons());
    }
  }

  record Gaps(List<Gap> gaps, int total, int limit, int offset) {}

  record Gap(
      String genre,
      String weekday,
      String capacityBand,
      boolean underServed,
      double demand,
      double lower80,
      double upper80,
      double probability,
      int shows) {
    static Gap of(MarketGap gap) {
      return new Gap(
          gap.cell().genre().name(),
          gap.cell().weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
          gap.cell().size().code(),
          gap.underServed(),
          rounded(gap.demand()),
          rounded(gap.lower()),
          rounded(gap.upper()),
          rounded(gap.probability()),
          gap.shows());
    }
  }

  record Patterns(List<Pattern> patterns, int total, int limit, int offset) {}

  record Pattern(
      String kind,
      int shows,
      int wins,
      double share,
      double lower80,
      double upper80,
      double usual,
      boolean better,
      boolean worse) {
    static Pattern of(SuccessPattern pattern) {
      return new Pattern(
          pattern.kind(),
          pattern.shows(),
          pattern.wins(),
          rounded(pattern.share()),
          rounded(pattern.lower()),
          rounded(pattern.upper()),
          rounded(pattern.usual()),
          pattern.isBetter(),
          pattern.isWorse());
    }
  }

  record Prices(List<Price> prices, int total, int limit, int offset) {}

  record Price(
      String genre,
      String weekday,
      String capacityBand,
      int shows,
      List<Double> quantiles,
      double usual,
      double lower80,
      double upper80) {
    static Price of(PriceLevel level) {
      return new Price(
          level.cell().genre().name(),
          level.cell().weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
          level.cell().size().code(),
          level.shows(),
          Arrays.stream(level.quantiles()).map(MarketBodies::rounded).boxed().toList(),
          rounded(level.usual()),
          rounded(level.lower()),
          rounded(level.upper()));
    }
  }

  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
