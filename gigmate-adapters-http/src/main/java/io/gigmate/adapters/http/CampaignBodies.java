package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.Bodies.moment;

import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignPreview;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.CampaignReturn;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.prospect.ProspectType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The JSON of campaigns; names become snake_case. */
final class CampaignBodies {
  private CampaignBodies() {}

  record All(List<One> campaigns, int total, int limit, int offset) {}

  /** A campaign, with the name of its content, which an approval gives back. */
  record One(
      String id,
      String name,
      String channel,
      String purpose,
      int lowestScore,
      List<String> types,
      int dailyLimit,
      String state,
      String content,
      @Nullable String approvedBy,
      boolean approvalStands,
      @Nullable String startsAt,
      Map<String, Text> texts) {
    static One of(Campaign campaign, OutreachDesk desk) {
      Map<String, Text> texts = new TreeMap<>();
      campaign
          .plan()
          .templates()
          .forEach((name, each) -> texts.put(name, new Text(each.subject(), each.body())));
      Campaign.ApprovedContent approved = campaign.approved();
      Instant startsAt = campaign.startsAt();
      return new One(
          campaign.id().value(),
          campaign.name(),
          campaign.plan().channel().code(),
          campaign.plan().purpose().code(),
          campaign.plan().segment().lowest().points(),
          campaign.plan().segment().types().stream().map(ProspectType::code).toList(),
          campaign.plan().dailyLimit(),
          campaign.state().code(),
          desk.content(campaign).hex(),
          approved == null ? null : approved.approval().approver(),
          approved != null && approved.content().equals(desk.content(campaign)),
          startsAt == null ? null : moment(startsAt),
          texts);
    }
  }

  record Text(@Nullable String subject, @Nullable String body) {}

  record Whole(
      One campaign,
      Sends sends,
      Map<String, Long> signals,
      Map<String, Variant> variants,
      Return returned) {
    static Whole of(CampaignReport report, OutreachDesk desk) {
      Map<String, Variant> variants = new TreeMap<>();
      report
          .variants()
          .forEach(
              each ->
                  variants.put(each.variant(), new Variant(each.messages(), signals(each::count))));
      return new Whole(
          One.of(report.campaign(), desk),
          Sends.of(report.tally()),
          signals(report::count),
          variants,
          report.returned().fold(Return::of, notYet -> Return.none(notYet.why())));
    }

    private static Map<String, Long> signals(ToLongFunction<CampaignSignal.Kind> counts) {
      Map<String, Long> signals = new TreeMap<>();
      for (CampaignSignal.Kind kind : CampaignSignal.Kind.values()) {
        signals.put(kind.code(), counts.applyAsLong(kind));
      }
      return signals;
    }
  }

  record Variant(long messages, Map<String, Long> signals) {}

  /** What came back, as amounts and as a ratio; or why that cannot be said. */
  record Return(
      @Nullable String revenue,
      @Nullable String cost,
      @Nullable String currency,
      @Nullable Double roi,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String notYet) {
    static Return of(CampaignReturn.Known known) {
      return new Return(
          known.revenue().getAmount().toPlainString(),
          known.cost().getAmount().toPlainString(),
          known.cost().getCurrencyUnit().getCode(),
          known.ratio(),
          known.low(),
          known.high(),
          null);
    }

    static Return none(String why) {
      return new Return(null, null, null, null, null, null, why);
    }
  }

  record Sends(
      long planned,
      long sent,
      long suppressed,
      long deferred,
      long failed,
      long unknown,
      long cancelled) {
    static Sends of(SendTally tally) {
      return new Sends(
          tally.planned(),
          tally.sent(),
          tally.suppressed(),
          tally.deferred(),
          tally.failed(),
          tally.unknown(),
          tally.cancelled());
    }
  }

  record Preview(One campaign, int reachable, int unreachable, List<Sample> samples) {
    static Preview of(CampaignPreview preview, OutreachDesk desk) {
      return new Preview(
          One.of(preview.campaign(), desk),
          preview.reachable(),
          preview.unreachable(),
          preview.samples().stream().map(Sample::of).toList());
    }
  }

  record Sample(
      String recipient,
      @Nullable String subject,
      @Nullable String body,
      String verdict,
      String why) {
    static Sample of(CampaignPreview.Sample sample) {
      return new Sample(
          sample.recipient().value(),
          sample.subject(),
          sample.body(),
          sample.verdict(),
          sample.why());
    }
  }

  record Ran(int decided, List<String> started, List<String> completed) {
    static Ran of(int decided, List<CampaignId> started, List<CampaignId> completed) {
      return new Ran(
          decided,
          started.stream().map(CampaignId::value).toList(),
          completed.stream().map(CampaignId::value).toList());
    }
  }

  /** What a draft says; null where the body leaves it out. */
  record Draft(
      @Nullable String id,
      @Nullable String name,
      @Nullable String channel,
      @Nullable String purpose,
      @Nullable Integer lowestScore,
      @Nullable List<String> types,
      @Nullable Integer dailyLimit,
      @Nullable Map<String, Text> texts) {}

  /** Other words. */
  record Words(@Nullable Map<String, Text> texts) {}

  /** A word for the content that was seen. */
  record Word(@Nullable String content, @Nullable String reason) {}

  /** A word for one of its texts. */
  record Choice(@Nullable String variant, @Nullable String content, @Nullable String reason) {}

  /** What a campaign costs in all. */
  record Cost(@Nullable String amount, @Nullable String currency) {
    static Cost of(Campaign campaign) {
      Money cost = campaign.cost();
      return cost == null
          ? new Cost(null, null)
          : new Cost(cost.getAmount().toPlainString(), cost.getCurrencyUnit().getCode());
    }
  }

  /** When to begin; at once where it is left out. */
  record Start(@Nullable String startsAt) {}

  /** What to run. */
  record Run(@Nullable String channel, @Nullable Integer batch) {}
}
