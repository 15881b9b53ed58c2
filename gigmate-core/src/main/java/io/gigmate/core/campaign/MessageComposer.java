package io.gigmate.core.campaign;

import io.gigmate.core.campaign.Addressee.Destination;
import io.gigmate.core.campaign.MessageRenderer.Rendering;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.UnsubscribeTokens;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes the message to one recipient: the variant's words, and the footer that the law asks for.
 */
final class MessageComposer {
  private final MessageRenderer renderer;
  private final VariantChooser variants;
  private final UnsubscribeTokens tokens;
  private final OutreachTerms terms;

  MessageComposer(
      MessageRenderer renderer,
      VariantChooser variants,
      UnsubscribeTokens tokens,
      OutreachTerms terms) {
    this.renderer = renderer;
    this.variants = variants;
    this.tokens = tokens;
    this.terms = terms;
  }

  /** Returns the words of the campaign for somebody, without the footer. */
  Rendering words(TenantId tenant, Campaign campaign, Addressee to) {
    return renderer.render(
        template(campaign, variant(tenant, campaign, to)), campaign.plan().channel(), to.values());
  }

  /** Puts these words into a message that is sent at this time. */
  OutgoingMessage message(
      TenantId tenant,
      Campaign campaign,
      SendKey key,
      Addressee to,
      Destination place,
      Rendering.Rendered words,
      Instant now) {
    Channel channel = campaign.plan().channel();
    String link = terms.optOutPage() + tokens.sign(tenant, campaign.id(), to.id(), channel, now);
    return new OutgoingMessage(
        key,
        channel,
        place.address(),
        terms.sender(),
        variant(tenant, campaign, to),
        words.subject(),
        withFooter(words.body(), campaign.plan(), to, link),
        link,
        List.of());
  }

  private String variant(TenantId tenant, Campaign campaign, Addressee to) {
    return variants.choose(tenant, campaign, to.id());
  }

  private static MessageTemplate template(Campaign campaign, String variant) {
    MessageTemplate template = campaign.plan().templates().get(variant);
    if (template == null) {
      throw new IllegalArgumentException(
          "campaign " + campaign.id() + " has no variant '" + variant + "'");
    }
    return template;
  }

  private String withFooter(String body, CampaignPlan plan, Addressee to, String link) {
    String name = Objects.requireNonNullElse(terms.sender().name(), "");
    if (hasFooter(plan.channel())) {
      return body + "\n\n-- \n" + footer(plan, to, name, link);
    }
    return plan.channel() == Channel.SMS ? body + "\n" + name + ". Reply STOP to end." : body;
  }

  /** Answers whether a message of the channel says who advertises, and where an address is from. */
  static boolean hasFooter(Channel channel) {
    return switch (channel) {
      case EMAIL, MAIL, SOCIAL -> true;
      case SMS, PHONE -> false;
    };
  }

  private String footer(CampaignPlan plan, Addressee to, String name, String link) {
    List<String> lines = new ArrayList<>();
    String postal = Objects.requireNonNullElse(terms.sender().postalAddress(), "");
    lines.add(
        (plan.purpose() == Purpose.COMMERCIAL ? "This is an advertisement by " : "")
            + name
            + (postal.isEmpty() ? "" : ", " + postal));
    if (to.source() != null) {
      lines.add("Where we have your address from: " + to.source());
    }
    lines.add("Unsubscribe: " + link);
    return String.join("\n", lines);
  }
}
