package io.gigmate.adapters.jdbc;

import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.Grade;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Assessments in the rows of their prospects, in the table {@code ai_lead_prospects}. */
final class JdbiLeadAssessments implements LeadAssessments {
  private static final String SAVE =
      """
      update ai_lead_prospects
      set score = :score, grade = :grade, qualified = :qualified, explanation = :explanation,
          model_version = :model_version, assessed_at = :assessed_at
      where tenant_id = :tenant and prospect_id = :prospect
      """;
  private static final String DROP =
      """
      update ai_lead_prospects
      set score = null, grade = null, qualified = null, explanation = null, model_version = null,
          assessed_at = null
      where tenant_id = :tenant and prospect_id = any(cast(:prospects as varchar array))
      """;
  private static final String ASSESSED =
      """
      select prospect_id, score, grade, qualified, explanation, model_version, assessed_at
      from ai_lead_prospects
      where tenant_id = :tenant and score is not null
      """;
  // The tenant is one, but H2 reads a page from the index only where all of its columns are named.
  private static final String PAGE =
      ASSESSED + " order by tenant_id, score desc, prospect_id limit :limit offset :offset";
  // Two ranges of the index: no database reads one of "lower, or equal and later" from it.
  private static final String TIED =
      ASSESSED
          + " and score = :score and prospect_id > :prospect"
          + " order by tenant_id, score desc, prospect_id limit :limit";
  private static final String LOWER =
      ASSESSED + " and score < :score order by tenant_id, score desc, prospect_id limit :limit";

  private final Work work;
  private final KeptCounts counts;

  JdbiLeadAssessments(Jdbi jdbi, KeptCounts counts) {
    this.work = new Work(jdbi);
    this.counts = counts;
  }

  @Override
  public void saveAll(TenantId tenant, Collection<LeadAssessment> assessments) {
    List<LeadAssessment> ordered = List.copyOf(assessments);
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          ordered.forEach(assessment -> bind(batch, tenant, assessment).add());
          int[] found = batch.execute();
          for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
              throw new IllegalArgumentException("no such prospect: " + ordered.get(i).prospect());
            }
          }
          return found.length;
        });
  }

  @Override
  public void dropAll(TenantId tenant, Collection<ProspectId> prospects) {
    work.writing(
        tenant,
        handle ->
            Values.bindIds(handle.createUpdate(DROP), "prospects", prospects)
                .bind("tenant", tenant.value())
                .execute());
  }

  @Override
  public Optional<LeadAssessment> find(TenantId tenant, ProspectId prospect) {
    return work.reading(
        handle ->
            handle
                .createQuery(ASSESSED + " and prospect_id = :prospect")
                .bind("tenant", tenant.value())
                .bind("prospect", prospect.value())
                .map(JdbiLeadAssessments::assessment)
                .findOne());
  }

  @Override
  public List<LeadAssessment> ranked(TenantId tenant, int offset, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiLeadAssessments::assessment)
                .list());
  }

  @Override
  public List<LeadAssessment> rankedAfter(
      TenantId tenant, Score score, ProspectId prospect, int limit) {
    return work.reading(
        handle -> {
          List<LeadAssessment> found =
              new ArrayList<>(
                  handle
                      .createQuery(TIED)
                      .bind("tenant", tenant.value())
                      .bind("score", score.points())
                      .bind("prospect", prospect.value())
                      .bind("limit", limit)
                      .map(JdbiLeadAssessments::assessment)
                      .list());
          if (found.size() < limit) {
            found.addAll(
                handle
                    .createQuery(LOWER)
                    .bind("tenant", tenant.value())
                    .bind("score", score.points())
                    .bind("limit", limit - found.size())
                    .map(JdbiLeadAssessments::assessment)
                    .list());
          }
          return found;
        });
  }

  @Override
  public long count(TenantId tenant) {
    return counted(tenant, "score is not null");
  }

  @Override
  public long countQualified(TenantId tenant) {
    return counted(tenant, "qualified = true");
  }

  private long counted(TenantId tenant, String which) {
    return counts.of(
        new Counted(tenant, which),
        () ->
            work.reading(
                handle ->
                    handle
                        .createQuery(
                            "select count(*) from ai_lead_prospects where tenant_id = :tenant and "
                                + which)
                        .bind("tenant", tenant.value())
                        .mapTo(Long.class)
                        .one()));
  }

  /** The question how many are assessed, or qualify. */
  private record Counted(TenantId tenant, String which) {}

  private static PreparedBatch bind(
      PreparedBatch batch, TenantId tenant, LeadAssessment assessment) {
    return batch
        .bind("tenant", tenant.value())
        .bind("prospect", assessment.prospect().value())
        .bind("score", assessment.score().points())
        .bind("grade", assessment.grade().name())
        .bind("qualified", assessment.qualified())
        .bind("explanation", ExplanationJson.write(assessment.explanation()))
        .bind("model_version", assessment.modelVersion())
        .bind("assessed_at", Values.kept(assessment.assessedAt()));
  }

  private static LeadAssessment assessment(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new LeadAssessment(
        ProspectId.of(row.text("prospect_id")),
        Score.of(row.count("score")),
        row.flag("qualified"),
        Grade.valueOf(row.text("grade")),
        ExplanationJson.read(row.text("explanation")),
        row.text("model_version"),
        row.instant("assessed_at"));
  }
}
