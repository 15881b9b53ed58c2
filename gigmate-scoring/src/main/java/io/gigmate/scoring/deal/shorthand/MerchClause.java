package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gets what of the merch: {@code 20% of gross merch}, {@code merch 80/20}. */
final class MerchClause {
  private static final String[] HOUSE = {"house", "venue", "room", "hall"};
  private static final String[] ARTIST = {"artist", "band", "act"};

  private MerchClause() {}

  /** Takes it where it comes next: what the house may get by it; null where it is not next. */
  static @Nullable List<Portion> take(Tokens tokens) {
    int mark = tokens.mark();
    boolean house = side(tokens, HOUSE);
    boolean artist = !house && side(tokens, ARTIST);
    if (house || artist) {
      tokens.takeAny("takes", "keeps", "gets", ":");
    }
    boolean named = isMerch(tokens);
    tokens.take(":");
    boolean split = tokens.isSplit();
    Portion share = tokens.share();
    if (share == null) {
      tokens.reset(mark);
      return null;
    }
    tokens.take("of");
    tokens.take("the");
    named |= isMerch(tokens);
    if (!named) {
      tokens.reset(mark);
      return null;
    }
    tokens.takeAny("of gross", "gross", "of sales", "sales");
    tokens.takeAny("to", "for");
    tokens.take("the");
    house |= tokens.takeAny(HOUSE);
    artist |= !house && tokens.takeAny(ARTIST);
    // Of a split the artist's part comes first, as of the door.
    return house
        ? List.of(share)
        : artist || split ? List.of(rest(share)) : List.of(share, rest(share));
  }

  private static boolean side(Tokens tokens, String[] names) {
    tokens.take("the");
    return tokens.takeAny(names);
  }

  private static boolean isMerch(Tokens tokens) {
    int mark = tokens.mark();
    if (tokens.take("net")) {
      if (tokens.takeAny("merch", "merchandise")) {
        throw tokens.unreadable(
            "merch without its tax needs the rate of the tax: say it in a sheet");
      }
      tokens.reset(mark);
    }
    tokens.takeAny("gross", "total", "all");
    if (tokens.takeAny("merch", "merchandise")) {
      return true;
    }
    tokens.reset(mark);
    return false;
  }

  private static Portion rest(Portion share) {
    return new Portion(BigDecimal.ONE.subtract(share.value()));
  }
}
