package io.gigmate.adapters.jdbc;

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
          List.of("tenant_id", "item_id"),
          """
          source varchar
          title varchar
          body varchar
          url varchar
          published_at timestamp(6) with time zone
          seen_at timestamp(6) with time zone
          ranked_at timestamp(6) with time zone
          intelligence_type varchar
          type_evidence varchar
          sentiment varchar
          sentiment_evidence varchar
          relevance_score integer
          explanation varchar
          status varchar
          repeats varchar
          """);
  private static final String ALL =
      "select * from ai_market_intelligence where tenant_id = :tenant";

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
                .createQuery(ALL + " and item_id = :id")
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
                .createQuery(ALL + " order by ranked_at desc, item_id limit :limit offset :offset")
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
        .bind("item_id", item.id().value())
        .bind("source", entry.source())
        .bind("title", entry.title())
        .bind("body", entry.text())
        .bind("url", entry.url())
        .bind("published_at", published == null ? null : Values.kept(published))
        .bind("seen_at", Values.kept(item.seenAt()))
        .bind("ranked_at", Values.kept(item.at()))
        .bind("intelligence_type", reading.type().code())
        .bind("type_evidence", reading.typeEvidence())
        .bind("sentiment", reading.sentiment().code())
        .bind("sentiment_evidence", reading.sentimentEvidence())
        .bind("relevance_score", reading.relevance().points())
        .bind("explanation", ExplanationJson.write(reading.explanation()))
        .bind("status", item.status().code())
        .bind("repeats", repeats == null ? null : repeats.value());
  }

  private static MarketItem item(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    @Nullable String repeats = row.optionalText("repeats");
    return new MarketItem(
        MarketItemId.of(row.text("item_id")),
        new NewsEntry(
            row.text("source"),
            row.text("title"),
            row.text("body"),
            row.optionalText("url"),
            row.optionalInstant("published_at")),
        row.instant("seen_at"),
        new Reading(
            ItemType.find(row.text("intelligence_type")).orElseThrow(),
            row.text("type_evidence"),
            Sentiment.find(row.text("sentiment")).orElseThrow(),
            row.text("sentiment_evidence"),
            Score.of(row.count("relevance_score")),
            ExplanationJson.read(row.text("explanation"))),
        ItemStatus.find(row.text("status")).orElseThrow(),
        repeats == null ? null : MarketItemId.of(repeats));
  }
}
