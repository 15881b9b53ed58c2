package io.gigmate.adapters.jdbc;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.Campaign.ApprovedContent;
import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.CampaignState;
import io.gigmate.core.campaign.Campaigns;
import io.gigmate.core.campaign.Clearance;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.explain.Score;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.joda.money.Money;

/** Campaigns in {@code outreach_campaigns}, with their words and what came of them beside. */
final class JdbiCampaigns implements Campaigns {
  private static final List<String> KEY = List.of("tenant_id", "campaign_id");
  private static final String SAVE =
      Merge.into(
          "outreach_campaigns",
          KEY,
          """
          name varchar
          channel varchar
          purpose varchar
          lowest_score integer
          prospect_types varchar array
          daily_limit integer
          state varchar
          composed_at timestamp(3) with time zone
          starts_at timestamp(3) with time zone
          cost numeric(38, 6)
          currency varchar
          approver varchar
          approved_at timestamp(6) with time zone
          approval_reason varchar
          approved_content varchar
          """);
  private static final String ONE = " tenant_id = :tenant_id and campaign_id = :campaign_id";
  private static final String CLEAR =
      Merge.into(
          "outreach_clearances",
          List.of("tenant_id", "campaign_id", "step", "recipient_id"),
          """
          content varchar
          rules varchar array
          reasons varchar array
          cleared_by varchar
          cleared_at timestamp(3) with time zone
          reason varchar
          """);

  private final Work work;

  JdbiCampaigns(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, Campaign campaign) {
    work.writing(
        tenant,
        handle -> {
          saveRow(handle, tenant, campaign);
          return saveTexts(handle, tenant, campaign);
        });
  }

  @Override
  public Optional<Campaign> find(TenantId tenant, CampaignId id) {
    return work.reading(handle -> find(handle, tenant, id));
  }

  @Override
  public Optional<Campaign> findForChange(TenantId tenant, CampaignId id) {
    // Writing is the tenant's turn, which lasts as long as the transaction around it.
    return work.writing(tenant, handle -> find(handle, tenant, id));
  }

  @Override
  public List<Campaign> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select campaign_id from outreach_campaigns where tenant_id = :tenant"
                        + " order by campaign_id")
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> find(handle, tenant, CampaignId.of(id)).stream())
                .toList());
  }

  @Override
  public boolean note(TenantId tenant, CampaignSignal signal) {
    return work.writing(tenant, handle -> new SignalRows(handle, tenant).note(signal));
  }

  @Override
  public Map<CampaignSignal.Kind, Long> signals(TenantId tenant, CampaignId id) {
    return work.reading(handle -> new SignalRows(handle, tenant).counts(id));
  }

  @Override
  public List<CampaignSignal> signals(TenantId tenant, CampaignId id, CampaignSignal.Kind kind) {
    return work.reading(handle -> new SignalRows(handle, tenant).all(id, kind));
  }

  @Override
  public void clear(TenantId tenant, Clearance clearance) {
    work.writing(
        tenant,
        handle ->
            bind(handle.createUpdate(CLEAR), tenant, clearance.key())
                .bind("content", clearance.content().hex())
                .bindArray(
                    "rules",
                    String.class,
                    clearance.findings().stream().map(Clearance.Reviewed::rule).toList())
                .bindArray(
                    "reasons",
                    String.class,
                    clearance.findings().stream().map(Clearance.Reviewed::why).toList())
                .bind("cleared_by", clearance.word().approver())
                .bind("cleared_at", Values.kept(clearance.word().at()))
                .bind("reason", clearance.word().reason())
                .execute());
  }

  @Override
  public Optional<Clearance> cleared(TenantId tenant, SendKey key) {
    return work.reading(
        handle ->
            bind(
                    handle.createQuery(
                        "select * from outreach_clearances where"
                            + ONE
                            + " and step = :step and recipient_id = :recipient_id"),
                    tenant,
                    key)
                .map((columns, context) -> clearance(key, new Row(columns)))
                .findOne());
  }

  private static <S extends SqlStatement<S>> S bind(S statement, TenantId tenant, SendKey key) {
    return statement
        .bind("tenant_id", tenant.value())
        .bind("campaign_id", key.campaign().value())
        .bind("step", key.step())
        .bind("recipient_id", key.recipient().value());
  }

  private static Clearance clearance(SendKey key, Row row) throws SQLException {
    List<String> rules = row.texts("rules");
    List<String> reasons = row.texts("reasons");
    return new Clearance(
        key,
        new Digest(row.text("content")),
        IntStream.range(0, rules.size())
            .mapToObj(i -> new Clearance.Reviewed(rules.get(i), reasons.get(i)))
            .toList(),
        new Approval(row.text("cleared_by"), row.instant("cleared_at"), row.text("reason")));
  }

  private static void saveRow(Handle handle, TenantId tenant, Campaign campaign) {
    CampaignPlan plan = campaign.plan();
    Instant startsAt = campaign.startsAt();
    Money cost = campaign.cost();
    ApprovedContent approved = campaign.approved();
    Approval word = approved == null ? null : approved.approval();
    handle
        .createUpdate(SAVE)
        .bind("tenant_id", tenant.value())
        .bind("campaign_id", campaign.id().value())
        .bind("name", campaign.name())
        .bind("channel", plan.channel().code())
        .bind("purpose", plan.purpose().code())
        .bind("lowest_score", plan.segment().lowest().points())
        .bindArray(
            "prospect_types",
            String.class,
            plan.segment().types().stream().map(ProspectType::code).toList())
        .bind("daily_limit", plan.dailyLimit())
        .bind("state", campaign.state().code())
        .bind("composed_at", Values.kept(campaign.composedAt()))
        .bind("starts_at", startsAt == null ? null : Values.kept(startsAt))
        .bind("cost", cost == null ? null : cost.getAmount())
        .bind("currency", cost == null ? null : cost.getCurrencyUnit().getCode())
        .bind("approver", word == null ? null : word.approver())
        .bind("approved_at", word == null ? null : Values.kept(word.at()))
        .bind("approval_reason", word == null ? null : word.reason())
        .bind("approved_content", approved == null ? null : approved.content().hex())
        .execute();
  }

  private static int saveTexts(Handle handle, TenantId tenant, Campaign campaign) {
    handle
        .createUpdate("delete from outreach_campaign_texts where" + ONE)
        .bind("tenant_id", tenant.value())
        .bind("campaign_id", campaign.id().value())
        .execute();
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into outreach_campaign_texts (tenant_id, campaign_id, variant, subject, body)"
                + " values (:tenant_id, :campaign_id, :variant, :subject, :body)");
    campaign
        .plan()
        .templates()
        .forEach(
            (variant, template) ->
                batch
                    .bind("tenant_id", tenant.value())
                    .bind("campaign_id", campaign.id().value())
                    .bind("variant", variant)
                    .bind("subject", template.subject())
                    .bind("body", template.body())
                    .add());
    return batch.execute().length;
  }

  private static Optional<Campaign> find(Handle handle, TenantId tenant, CampaignId id) {
    SortedMap<String, MessageTemplate> texts = new TreeMap<>();
    handle
        .createQuery("select * from outreach_campaign_texts where" + ONE)
        .bind("tenant_id", tenant.value())
        .bind("campaign_id", id.value())
        .map(
            (columns, context) ->
                texts.put(
                    columns.getString("variant"),
                    new MessageTemplate(columns.getString("subject"), columns.getString("body"))))
        .list();
    return handle
        .createQuery("select * from outreach_campaigns where" + ONE)
        .bind("tenant_id", tenant.value())
        .bind("campaign_id", id.value())
        .map((columns, context) -> read(columns, texts))
        .findOne();
  }

  private static Campaign read(ResultSet columns, SortedMap<String, MessageTemplate> texts)
      throws SQLException {
    Row row = new Row(columns);
    OffsetDateTime startsAt = row.optional("starts_at", OffsetDateTime.class);
    String approver = row.optionalText("approver");
    return new Campaign(
        CampaignId.of(row.text("campaign_id")),
        row.text("name"),
        new CampaignPlan(
            Channel.parse(row.text("channel")),
            Purpose.parse(row.text("purpose")),
            new Segment(
                Score.of(row.count("lowest_score")),
                row.texts("prospect_types").stream().map(ProspectType::parse).toList()),
            texts,
            row.count("daily_limit")),
        CampaignState.parse(row.text("state")),
        approver == null
            ? null
            : new ApprovedContent(
                new Approval(approver, row.instant("approved_at"), row.text("approval_reason")),
                new Digest(row.text("approved_content"))),
        row.instant("composed_at"),
        startsAt == null ? null : startsAt.toInstant(),
        row.optionalMoney("cost"));
  }
}
