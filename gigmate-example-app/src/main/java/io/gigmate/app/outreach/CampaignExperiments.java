package io.gigmate.app.outreach;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignOutcome;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.HarmGuard;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.VariantChooser;
import io.gigmate.core.campaign.VariantResult;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.VariantId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.experiment.Arm;
import io.gigmate.scoring.experiment.ArmResult;
import io.gigmate.scoring.experiment.DecidingMetric;
import io.gigmate.scoring.experiment.Experiment;
import io.gigmate.scoring.experiment.ExperimentVerdict;
import io.gigmate.scoring.experiment.Guardrail;
import io.gigmate.scoring.experiment.Harm;
import io.gigmate.scoring.experiment.HashedVariants;
import io.gigmate.scoring.experiment.Outcomes;
import io.gigmate.scoring.experiment.PausedVariant;
import io.gigmate.scoring.experiment.TestPlan;
import io.gigmate.scoring.experiment.TrafficRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A campaign with several texts as an experiment: deals them out evenly, says what the responses
 * allow to be said, and when a text does harm. A winner is proposed and never put in place by
 * itself.
 */
public final class CampaignExperiments implements VariantChooser, HarmGuard {
  @Override
  public String choose(TenantId tenant, Campaign campaign, RecipientId recipient) {
    if (campaign.plan().templates().size() == 1) {
      return campaign.plan().templates().firstKey();
    }
    Experiment experiment = experiment(campaign);
    return HashedVariants.of(tenant.value(), List.of(experiment))
        .choose(experiment.id(), recipient)
        .value();
  }

  @Override
  public Optional<String> crossed(
      String variant, long messages, Map<CampaignSignal.Kind, Long> signals) {
    return Guardrail.standard().stream()
        .flatMap(
            rail -> {
              long harmed = signals.getOrDefault(kind(rail.harm()), 0L);
              Outcomes.Shares shares = new Outcomes.Shares(Math.max(messages, harmed), harmed);
              return rail.check(VariantId.of(variant), shares).stream();
            })
        .map(PausedVariant::reason)
        .findFirst();
  }

  /** Returns what the responses so far allow to be said; empty of a campaign with one text. */
  public Optional<ExperimentVerdict> verdict(CampaignReport report) {
    if (report.variants().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        experiment(report.campaign())
            .analyse(report.variants().stream().map(CampaignExperiments::result).toList())
            .verdict());
  }

  /** Returns the text that a person may adopt now; empty where the verdict proposes none. */
  public Optional<String> winner(CampaignReport report) {
    return verdict(report)
        .flatMap(
            verdict ->
                verdict.fold(
                    halted -> Optional.empty(),
                    running -> Optional.empty(),
                    proposed -> Optional.of(proposed.variant().value())));
  }

  /**
   * Has a campaign say the winning text only, by a person's word, where the verdict proposes it.
   *
   * @param variant the text that the person saw as the winner
   * @param seen the content that the person saw
   */
  public CampaignOutcome adopt(
      OutreachDesk desk,
      Tenant tenant,
      CampaignReport report,
      String variant,
      Digest seen,
      Approval word) {
    Optional<ExperimentVerdict> verdict = verdict(report);
    if (verdict.isEmpty() || winner(report).filter(variant::equals).isEmpty()) {
      return new CampaignOutcome.Refused(
          CampaignOutcome.Refusal.STATE,
          "the results do not propose '"
              + variant
              + "': "
              + verdict.map(ExperimentVerdict::reason).orElse("it has one text"));
    }
    String counts =
        report.variants().stream().map(CampaignExperiments::told).collect(Collectors.joining(", "));
    return desk.adopt(
        tenant,
        report.campaign().id(),
        seen,
        variant,
        verdict.get().reason() + " (" + counts + ")",
        word);
  }

  private static String told(VariantResult one) {
    return one.variant()
        + ": "
        + one.count(CampaignSignal.Kind.RESPONDED)
        + " of "
        + one.messages()
        + " answered";
  }

  private static ArmResult result(VariantResult variant) {
    long responses = variant.count(CampaignSignal.Kind.RESPONDED);
    return ArmResult.shares(
        VariantId.of(variant.variant()), Math.max(variant.messages(), responses), responses);
  }

  private static Experiment experiment(Campaign campaign) {
    return new Experiment(
        ExperimentId.of(campaign.id().value()),
        DecidingMetric.RESPONSE,
        campaign.plan().templates().keySet().stream()
            .map(name -> new Arm(VariantId.of(name), 1))
            .toList(),
        VariantId.of(campaign.plan().templates().firstKey()),
        TrafficRule.FIXED,
        TestPlan.standard());
  }

  private static CampaignSignal.Kind kind(Harm harm) {
    return switch (harm) {
      case UNSUBSCRIBE -> CampaignSignal.Kind.UNSUBSCRIBED;
      case COMPLAINT -> CampaignSignal.Kind.COMPLAINED;
      case BOUNCE -> CampaignSignal.Kind.BOUNCED;
    };
  }
}
