package io.gigmate.app.web;

import io.gigmate.app.web.ArtistCard.Fact;
import io.gigmate.app.web.Overview.Mood;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scoring.lead.pipeline.Share;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.market.Sentiment;
import java.util.ArrayList;
import java.util.List;

/** How the latest news sound, repeats left out. */
final class NewsMood {
  private static final int READ = 100;
  private static final int SHOWN = 5;

  private NewsMood() {}

  static Mood of(Tenant tenant, MarketItems news) {
    List<MarketItem> items =
        news.latest(tenant.id(), 0, READ).stream().filter(item -> item.repeats() == null).toList();
    List<Fact> shares = new ArrayList<>();
    if (!items.isEmpty()) {
      for (Sentiment sentiment : Sentiment.values()) {
        long hits = items.stream().filter(item -> item.reading().sentiment() == sentiment).count();
        shares.add(
            new Fact(
                Wording.label(sentiment.code()), Wording.share(new Share(hits, items.size()))));
      }
    }
    return new Mood(
        shares,
        items.stream()
            .limit(SHOWN)
            .map(item -> MarketBoard.ItemLine.of(item, tenant.timeZone()))
            .toList());
  }
}
