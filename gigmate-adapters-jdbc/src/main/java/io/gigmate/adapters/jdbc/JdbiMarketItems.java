package io.gigmate.adapters.jdbc;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.ItemType;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.market.NewsEntry;
import io.gigmate.scoring.market.Reading;
import io.gigmate.scoring.market.Sentiment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Market intelligence, in the table {@code ai_market_intelligence}. */
final class JdbiMarketItems implements MarketItems {
  private static final String SAVE =
      Merge.into(
          "ai_market_intelligence",
          List.of("tenant_id", "intelligence_id"),
          """
          kind varchar
          title varchar
          summary varchar
          source varchar
          source_url varchar
          published_at timestamp(6) with time zone
          found_at timestamp(6) with time zone
          sentiment varchar
          relevance integer
          explanation varchar
          status varchar
          kind_evidence varchar
          sentiment_evidence varchar
          repeats varchar
          """);
  private static final String ALL =
      "select * from ai_market_intelligence where tenant_id = :tenant";
  private static final String LATEST =
      ALL
          + " order by coalesce(published_at, found_at) desc, intelligence_id"
          + " limit :limit offset :offset";

  /** What is said of an item that somebody entered without saying why. */
  private static final String BY_HAND = "entered by hand";

  private final Work work;

  JdbiMarketItems(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<MarketItem> items) {
    if (items.isEmpty()) {
      return;
    }
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          items.forEach(item -> bind(batch, tenant, item).add());
          return batch.execute();
        });
  }

  @Override
  public Optional<MarketItem> find(TenantId tenant, MarketItemId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(ALL + " and intelligence_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiMarketItems::item)
                .findOne());
  }

  @Override
  public List<MarketItem> latest(TenantId tenant, int offset, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(LATEST)
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiMarketItems::item)
                .list());
  }

  @Override
  public long count(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select count(*) from ai_market_intelligence where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one());
  }

  private static PreparedBatch bind(PreparedBatch batch, TenantId tenant, MarketItem item) {
    NewsEntry entry = item.entry();
    Reading reading = item.reading();
    Instant published = entry.publishedAt();
    MarketItemId repeats = item.repeats();
    return batch
        .bind("tenant_id", tenant.value())
        .bind("intelligence_id", item.id().value())
        .bind("kind", reading.type().code())
        .bind("title", entry.title())
        .bind("summary", entry.text())
        .bind("source", entry.source())
        .bind("source_url", entry.url())
        .bind("published_at", published == null ? null : Values.kept(published))
        .bind("found_at", Values.kept(item.seenAt()))
        .bind("sentiment", reading.sentiment().code())
        .bind("relevance", reading.relevance().points())
        .bind("explanation", ExplanationJson.write(reading.explanation()))
        .bind("status", item.status().code())
        .bind("kind_evidence", reading.typeEvidence())
        .bind("sentiment_evidence", reading.sentimentEvidence())
        .bind("repeats", repeats == null ? null : repeats.value());
  }

  private static MarketItem item(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    String repeats = row.optionalText("repeats");
    return new MarketItem(
        MarketItemId.of(row.text("intelligence_id")),
        new NewsEntry(
            row.text("source"),
            row.text("title"),
            otherwise(row.optionalText("summary"), ""),
            row.optionalText("source_url"),
            row.optionalInstant("published_at")),
        row.instant("found_at"),
        reading(row),
        ItemStatus.find(row.text("status")).orElseThrow(),
        repeats == null ? null : MarketItemId.of(repeats));
  }

  private static Reading reading(Row row) throws SQLException {
    String explained = row.optionalText("explanation");
    // Without a relevance the column reads as 0.
    int relevance = row.count("relevance");
    Explanation explanation =
        explained == null
            ? Explanation.of(Scale.POINTS, List.of(Factor.of("stated", relevance, BY_HAND)))
            : ExplanationJson.read(explained);
    return new Reading(
        ItemType.find(row.text("kind")).orElse(ItemType.NEWS),
        otherwise(row.optionalText("kind_evidence"), BY_HAND),
        Sentiment.find(otherwise(row.optionalText("sentiment"), "")).orElse(Sentiment.NEUTRAL),
        otherwise(row.optionalText("sentiment_evidence"), BY_HAND),
        Score.of(relevance),
        explanation);
  }

  private static String otherwise(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
