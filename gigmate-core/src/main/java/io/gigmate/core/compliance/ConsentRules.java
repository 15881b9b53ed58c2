package io.gigmate.core.compliance;

import static io.gigmate.core.compliance.Rule.elsewhere;
import static io.gigmate.core.compliance.Rule.ofMessage;

import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.Rule.Door;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The regimes that ask for consent first: Europe, Canada; and California's signal. */
final class ConsentRules {
  private static final Set<ConsentKind> EUROPEAN =
      EnumSet.of(ConsentKind.EXPRESS, ConsentKind.WRITTEN, ConsentKind.SOFT_OPT_IN);
  private static final Set<ConsentKind> IMPLIED =
      EnumSet.of(ConsentKind.IMPLIED_PURCHASE, ConsentKind.IMPLIED_INQUIRY);
  private static final Set<ConsentKind> CANADIAN =
      EnumSet.of(
          ConsentKind.EXPRESS,
          ConsentKind.WRITTEN,
          ConsentKind.IMPLIED_PURCHASE,
          ConsentKind.IMPLIED_INQUIRY);

  private ConsentRules() {}

  static List<Rule> european() {
    return List.of(
        ofMessage(
            "EU-1",
            Regime.EUROPE,
            "Electronic marketing to a person needs consent, or the soft opt-in of a customer.",
            "Directive 2002/58/EC art. 13(1)-(2)",
            inquiry ->
                needsEuropeanConsent(inquiry)
                    && inquiry.recipient().type() != RecipientType.BUSINESS,
            ConsentRules::person),
        ofMessage(
            "EU-3",
            Regime.EUROPE,
            "For a company the member state decides; without a word of it, consent is asked for.",
            "Directive 2002/58/EC art. 13(5)",
            inquiry ->
                needsEuropeanConsent(inquiry)
                    && inquiry.recipient().type() == RecipientType.BUSINESS,
            ConsentRules::company),
        ofMessage(
            "EU-4",
            Regime.EUROPE,
            "Who relies on a legitimate interest names the recorded assessment.",
            "Regulation (EU) 2016/679 art. 6(1)(f)",
            inquiry ->
                isEuropeanMarketing(inquiry)
                    && !needsEuropeanConsent(inquiry)
                    && inquiry.consent(EUROPEAN) != Inquiry.Standing.GOOD,
            ConsentRules::assessment),
        ofMessage(
            "EU-5",
            Regime.EUROPE,
            "The record of a consent says when it was given and to which words.",
            "Regulation (EU) 2016/679 art. 7(1),(3)",
            inquiry -> isEuropeanMarketing(inquiry) && inquiry.reliedOn(EUROPEAN) != null,
            ConsentRules::record),
        ofMessage(
            "EU-6",
            Regime.EUROPE,
            "At first contact at the latest, a person learns where their data come from.",
            "Regulation (EU) 2016/679 art. 14(1)-(3)",
            ConsentRules::isEuropeanMarketing,
            ConsentRules::source),
        ofMessage(
            "EU-7",
            Regime.EUROPE,
            "An objection to direct marketing is absolute, on all channels, scoring included.",
            "Regulation (EU) 2016/679 art. 21(2)-(4)",
            Inquiry::isCommercial,
            ConsentRules::objection),
        elsewhere(
            "EU-8",
            Regime.EUROPE,
            "Access and erasure within a month; only a minimal suppression record is kept.",
            "Regulation (EU) 2016/679 art. 15, 17",
            Door.DATA_REQUEST));
  }

  static List<Rule> californian() {
    return List.of(
        elsewhere(
            "CA-1",
            Regime.CALIFORNIA,
            "An opt-out of sale and sharing is acted on within 15 business days.",
            "11 CCR 7026",
            Door.DATA_REQUEST),
        elsewhere(
            "CA-2",
            Regime.CALIFORNIA,
            "Whoever was given the data is told of the opt-out.",
            "11 CCR 7026(f)",
            Door.EXPORT),
        elsewhere(
            "CA-4",
            Regime.CALIFORNIA,
            "Requests to know and to delete are answered within 45 calendar days.",
            "Cal. Civ. Code 1798.130(a)(2)",
            Door.DATA_REQUEST),
        ofMessage(
            "CA-5",
            Regime.CALIFORNIA,
            "The opt-out preference signal is honoured; here for every state, many of which ask it.",
            "Cal. Civ. Code 1798.135; 11 CCR 7025",
            inquiry -> inquiry.isCommercial() && inquiry.mayBeIn(Jurisdiction.UNITED_STATES),
            ConsentRules::signal));
  }

  static List<Rule> canadian() {
    return List.of(
        ofMessage(
            "CL-1",
            Regime.CASL,
            "A commercial electronic message needs consent; asking for it is such a message too.",
            "S.C. 2010, c. 23, s. 6(1)(a), 1(3)",
            ConsentRules::isCanadianMarketing,
            ConsentRules::canadianConsent),
        ofMessage(
            "CL-2",
            Regime.CASL,
            "A purchase implies consent for two years, an inquiry for six months.",
            "S.C. 2010, c. 23, s. 10(9)-(10)",
            inquiry ->
                isCanadianMarketing(inquiry)
                    && inquiry.reliedOn(MailRules.AFFIRMATIVE) == null
                    && inquiry.reliedOn(IMPLIED) != null,
            ConsentRules::impliedConsent),
        ofMessage(
            "CL-4",
            Regime.CASL,
            "The sender is named, with an address and a contact that work for 60 days.",
            "S.C. 2010, c. 23, s. 6(2)-(3)",
            inquiry -> inquiry.isElectronic() && inquiry.mayBeIn(Jurisdiction.CANADA),
            ConsentRules::contact),
        ofMessage(
            "CL-5",
            Regime.CASL,
            "Unsubscribing works by the same means, costs nothing, and holds at once.",
            "S.C. 2010, c. 23, s. 11",
            ConsentRules::isCanadianMarketing,
            ConsentRules::canadianOptOut));
  }

  private static boolean isEuropeanMarketing(Inquiry inquiry) {
    return inquiry.isCommercial() && inquiry.mayBeIn(Jurisdiction.EUROPE);
  }

  /**
   * A call by a person and a letter are not electronic mail; a machine that calls needs consent.
   */
  private static boolean needsEuropeanConsent(Inquiry inquiry) {
    boolean machine =
        inquiry.channel() == Channel.PHONE
            && !Boolean.FALSE.equals(inquiry.request().facts().autodialed());
    return isEuropeanMarketing(inquiry) && (inquiry.isElectronic() || machine);
  }

  private static Verdict person(Inquiry inquiry) {
    if (mayBeAMachine(inquiry)) {
      return Verdict.unknown("whether a machine dials or speaks");
    }
    return switch (inquiry.consent(softOrExpress(inquiry))) {
      case GOOD ->
          inquiry.recipient().type() == null
              ? Verdict.unknown("whether the recipient is a person or a company")
              : consented(inquiry);
      case INCOMPLETE -> Verdict.review("the consent on record is not fully known");
      case UNKNOWN -> Verdict.unknown("whether there is consent");
      case NONE -> Verdict.deny("there is no consent on this channel");
    };
  }

  /** A soft opt-in is one to electronic mail, and not to calls. */
  private static Set<ConsentKind> softOrExpress(Inquiry inquiry) {
    return inquiry.channel() == Channel.PHONE ? MailRules.AFFIRMATIVE : EUROPEAN;
  }

  /** Nobody said whether a machine calls, which alone would need the consent that is not there. */
  private static boolean mayBeAMachine(Inquiry inquiry) {
    return inquiry.channel() == Channel.PHONE
        && inquiry.request().facts().autodialed() == null
        && inquiry.consent(MailRules.AFFIRMATIVE) == Inquiry.Standing.NONE;
  }

  /** Who relies on a soft opt-in offers a free way out in every message. */
  private static Verdict consented(Inquiry inquiry) {
    if (inquiry.consent(MailRules.AFFIRMATIVE) == Inquiry.Standing.GOOD) {
      return Verdict.allow("there is consent");
    }
    Verdict optOut = MailRules.effortlessOptOut(inquiry);
    return optOut.kind() == Verdict.Kind.ALLOW
        ? Verdict.allow("there is a soft opt-in, and opting out is free")
        : optOut;
  }

  private static Verdict company(Inquiry inquiry) {
    if (mayBeAMachine(inquiry)) {
      return Verdict.unknown("whether a machine dials or speaks");
    }
    return switch (inquiry.consent(MailRules.AFFIRMATIVE)) {
      case GOOD -> Verdict.allow("there is consent");
      case INCOMPLETE -> Verdict.review("the consent on record is not fully known");
      case UNKNOWN -> Verdict.unknown("whether there is consent");
      case NONE ->
          inquiry.consent(EUROPEAN) == Inquiry.Standing.NONE
              ? Verdict.deny("there is no consent on this channel")
              : Verdict.review("whether the member state lets a soft opt-in do is not known");
    };
  }

  private static Verdict assessment(Inquiry inquiry) {
    String id = inquiry.request().facts().assessmentId();
    if (id == null) {
      return Verdict.unknown("the assessment of the legitimate interest");
    }
    return id.isBlank()
        ? Verdict.deny("neither consent nor an assessment of the legitimate interest")
        : Verdict.allow("the assessment is on record");
  }

  private static Verdict record(Inquiry inquiry) {
    Consent consent = inquiry.reliedOn(EUROPEAN);
    String version = consent == null ? null : consent.textVersion();
    return version == null || version.isBlank()
        ? Verdict.unknown("to which words the recipient agreed")
        : Verdict.allow("the record has its time and its words");
  }

  private static Verdict source(Inquiry inquiry) {
    Boolean given = inquiry.request().facts().sourceNoticeGiven();
    if (given == null) {
      return Verdict.unknown("whether the recipient learns where the data come from");
    }
    return given
        ? Verdict.allow("the source is told")
        : Verdict.deny("nobody told the recipient where the data come from");
  }

  private static Verdict objection(Inquiry inquiry) {
    Boolean objected = inquiry.recipient().objected();
    if (objected == null) {
      return Verdict.unknown("whether the recipient objected");
    }
    return objected
        ? Verdict.deny("the recipient objected to direct marketing")
        : Verdict.allow("nobody objected");
  }

  private static Verdict signal(Inquiry inquiry) {
    Boolean gpc = inquiry.recipient().gpc();
    if (gpc != null) {
      return gpc
          ? Verdict.deny("the recipient's browser sent the opt-out preference signal")
          : Verdict.allow("there was no signal");
    }
    List<String> states = inquiry.where().states();
    return states.isEmpty() || states.contains("CA")
        ? Verdict.unknown("whether there was a signal")
        : Verdict.allow("no signal is known, and the recipient is not in California");
  }

  private static boolean isCanadianMarketing(Inquiry inquiry) {
    return inquiry.isCommercial() && inquiry.isElectronic() && inquiry.mayBeIn(Jurisdiction.CANADA);
  }

  private static Verdict canadianConsent(Inquiry inquiry) {
    return switch (inquiry.consent(CANADIAN)) {
      case GOOD -> Verdict.allow("there is consent; where it is implied, CL-2 counts its age");
      case INCOMPLETE -> Verdict.review("the consent on record is not fully known");
      case UNKNOWN -> Verdict.unknown("whether there is consent");
      case NONE -> Verdict.deny("there is neither express nor implied consent");
    };
  }

  private static Verdict impliedConsent(Inquiry inquiry) {
    List<Consent> consents = inquiry.recipient().consents();
    for (Consent each : consents == null ? List.<Consent>of() : consents) {
      Instant given = each.given();
      if (each.channel() == inquiry.channel()
          && each.kind() != null
          && given != null
          && IMPLIED.contains(each.kind())
          && !given.isAfter(inquiry.now())
          && inquiry.now().isBefore(expiry(each.kind(), given, inquiry))) {
        return Verdict.allow("the implied consent has not expired");
      }
    }
    return Verdict.deny("the implied consent has expired");
  }

  private static Instant expiry(ConsentKind kind, Instant given, Inquiry inquiry) {
    Bound months =
        kind == ConsentKind.IMPLIED_PURCHASE ? Bound.PURCHASE_MONTHS : Bound.INQUIRY_MONTHS;
    return Deadlines.monthsAfter(given, inquiry.bound(months), ZoneOffset.UTC);
  }

  private static Verdict contact(Inquiry inquiry) {
    OutreachRequest.Sender sender = inquiry.request().sender();
    Integer days = inquiry.request().message().optOutValidDays();
    int needed = inquiry.bound(Bound.CONTACT_DAYS);
    if (days != null && days < needed) {
      return Verdict.deny("the contact works for " + days + " days of " + needed);
    }
    Verdict address = MailRules.postalAddress(sender.postalAddress());
    if (address.kind() != Verdict.Kind.ALLOW) {
      return address;
    }
    if (sender.name() != null && sender.name().isBlank()) {
      return Verdict.deny("the sender is not named");
    }
    return sender.name() == null || days == null
        ? Verdict.unknown(days == null ? "how long the contact works" : "the sender's name")
        : Verdict.allow("the sender, the address and the contact are there");
  }

  private static Verdict canadianOptOut(Inquiry inquiry) {
    Verdict optOut = HouseRules.optOut(inquiry);
    return optOut.kind() == Verdict.Kind.ALLOW ? MailRules.effortlessOptOut(inquiry) : optOut;
  }
}
