package io.gigmate.app.web;

import io.gigmate.app.outreach.CampaignExperiments;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignPreview;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.CampaignReturn;
import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.campaign.CampaignState;
import io.gigmate.core.campaign.ReviewCase;
import io.gigmate.core.campaign.VariantResult;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.prospect.ProspectType;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One campaign as its page shows it.
 *
 * @param content names what the visitor sees; an approval gives it back
 * @param approval who approved it, or that somebody has to
 * @param to the states that the visitor may bring it to
 * @param verdict what the experiment of its texts says; empty without one
 * @param winner the text that it proposes; empty without one
 * @param mayAdopt whether the campaign may be given that text alone now
 */
public record CampaignView(
    String path,
    String name,
    String state,
    List<Line> facts,
    String content,
    String approval,
    boolean awaitsApproval,
    List<Move> to,
    boolean mayBeScheduled,
    boolean mayRun,
    List<Line> sends,
    List<Line> signals,
    List<Variant> variants,
    String verdict,
    String winner,
    boolean mayAdopt,
    String returned,
    String reach,
    List<Sample> samples,
    List<Case> waiting,
    List<Line> statable) {
  /** A label and what it says. */
  public record Line(String label, String value) {}

  /** A button that moves the campaign. */
  public record Move(String action, String label) {}

  /** A text and what came of it. */
  public record Variant(String name, String subject, String body, String sent, String answered) {}

  /** A message to one recipient, and what stands in its way. */
  public record Sample(String to, String subject, String body, String verdict, String why) {}

  /** A message that waits for a person. */
  public record Case(
      String path,
      String to,
      String subject,
      String body,
      List<Line> findings,
      boolean clearable,
      String seen) {
    static Case of(ReviewCase one, String campaign) {
      String recipient = one.key().recipient().value();
      return new Case(
          campaign + "/reviews/" + CampaignLine.encoded(recipient),
          recipient,
          one.subject(),
          one.body(),
          one.findings().stream().map(each -> new Line(each.rule(), each.why())).toList(),
          one.isClearable(),
          one.seen().hex());
    }
  }

  /**
   * Returns the view.
   *
   * @param isApproved whether it may leave as it reads now
   */
  static CampaignView of(
      CampaignReport report,
      CampaignPreview preview,
      List<ReviewCase> waiting,
      String content,
      boolean isApproved,
      CampaignExperiments experiments,
      ZoneId zone) {
    Campaign campaign = report.campaign();
    String path = CampaignLine.path(campaign.id().value());
    boolean isOpen = campaign.state().isOpenToChange();
    return new CampaignView(
        path,
        campaign.name(),
        Wording.label(campaign.state().code()),
        facts(campaign, zone),
        content,
        approval(campaign, isApproved),
        isOpen && !isApproved,
        moves(campaign.state()),
        campaign.state() == CampaignState.DRAFT,
        campaign.state() == CampaignState.SCHEDULED || campaign.state() == CampaignState.ACTIVE,
        sends(report.tally()),
        Arrays.stream(Kind.values())
            .map(kind -> new Line(Wording.label(kind.code()), Wording.count(report.count(kind))))
            .toList(),
        report.variants().stream().map(each -> variant(campaign, each)).toList(),
        experiments.verdict(report).map(each -> each.reason()).orElse(""),
        experiments.winner(report).orElse(""),
        isOpen,
        returned(report.returned()),
        Wording.count(preview.reachable(), "recipient", "recipients")
            + " reached this way, "
            + Wording.count(preview.unreachable())
            + " of the segment not",
        preview.samples().stream().map(CampaignView::sample).toList(),
        waiting.stream().map(one -> Case.of(one, path)).toList(),
        Arrays.stream(Fact.values())
            .map(fact -> new Line(fact.code(), Wording.label(fact.code())))
            .toList());
  }

  private static List<Line> facts(Campaign campaign, ZoneId zone) {
    String types =
        campaign.plan().segment().types().stream()
            .map(ProspectType::code)
            .collect(Collectors.joining(", "));
    return Stream.of(
            new Line("Channel", Wording.label(campaign.plan().channel().code())),
            new Line(
                "For",
                (types.isEmpty() ? "leads" : types)
                    + " of at least "
                    + campaign.plan().segment().lowest().points()
                    + " points"),
            new Line("At most a day", Wording.count(campaign.plan().dailyLimit())),
            new Line(
                "Starts",
                campaign.startsAt() == null
                    ? "not scheduled"
                    : Wording.moment(campaign.startsAt().atZone(zone))),
            new Line(
                "Costs",
                campaign.cost() == null ? "nobody said" : AdviceView.signed(campaign.cost())))
        .toList();
  }

  private static String approval(Campaign campaign, boolean isApproved) {
    Campaign.ApprovedContent word = campaign.approved();
    if (!isApproved) {
      return word == null
          ? "Nobody has approved it."
          : word.approval().approver() + " approved other words; what it says now waits.";
    }
    return word == null
        ? "The settings ask for no approval."
        : "Approved by " + word.approval().approver() + ": " + word.approval().reason();
  }

  private static List<Move> moves(CampaignState state) {
    return switch (state) {
      case DRAFT, SCHEDULED -> List.of(new Move("cancellation", "Give it up"));
      case ACTIVE -> List.of(new Move("pause", "Pause"), new Move("cancellation", "Give it up"));
      case PAUSED -> List.of(new Move("resume", "Resume"), new Move("cancellation", "Give it up"));
      case COMPLETED, CANCELLED -> List.of();
    };
  }

  private static List<Line> sends(SendTally tally) {
    return List.of(
        new Line("Planned", Wording.count(tally.planned())),
        new Line("Sent", Wording.count(tally.sent())),
        new Line("Waiting", Wording.count(tally.deferred())),
        new Line("Suppressed", Wording.count(tally.suppressed())),
        new Line("Failed", Wording.count(tally.failed())),
        new Line("Unknown", Wording.count(tally.unknown())),
        new Line("Cancelled", Wording.count(tally.cancelled())));
  }

  private static Variant variant(Campaign campaign, VariantResult result) {
    var text = Objects.requireNonNull(campaign.plan().templates().get(result.variant()), "a text");
    return new Variant(
        result.variant(),
        text.subject(),
        text.body(),
        Wording.count(result.messages()),
        Wording.count(result.count(Kind.RESPONDED)));
  }

  private static String returned(CampaignReturn returned) {
    return returned.fold(
        known ->
            AdviceView.signed(known.revenue())
                + " for "
                + AdviceView.signed(known.cost())
                + ": a return of "
                + percent(known.ratio())
                + ", and with 95 % confidence between "
                + percent(known.low())
                + " and "
                + percent(known.high())
                + ".",
        notYet -> Wording.label(notYet.why()) + ".");
  }

  /** A return may be far above one and below none. */
  private static String percent(double ratio) {
    return (ratio < 0 ? "\u2212" : "+")
        + String.format(Locale.ROOT, "%.0f %%", Math.abs(100 * ratio));
  }

  private static Sample sample(CampaignPreview.Sample sample) {
    return new Sample(
        sample.recipient().value(),
        Objects.requireNonNullElse(sample.subject(), "no message"),
        Objects.requireNonNullElse(sample.body(), ""),
        sample.verdict(),
        sample.why());
  }
}
