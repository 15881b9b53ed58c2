package io.gigmate.core.compliance;

import static io.gigmate.core.compliance.Rule.ofMessage;

import io.gigmate.core.compliance.OutreachRequest.Focus;
import io.gigmate.core.compliance.OutreachRequest.Limits;
import io.gigmate.core.compliance.OutreachRequest.Sent;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.place.Region.Cover;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the operator demands of itself, and what the platforms do. */
final class HouseRules {
  private static final String SEED = "operator's guardrails";
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);

  private HouseRules() {}

  static List<Rule> all() {
    return List.of(
        house(
            "HR-1",
            "Whose law holds is known, and the book has its rules.",
            inquiry -> true,
            HouseRules::jurisdiction),
        house(
            "HR-2",
            "What the message is for is known.",
            inquiry -> inquiry.request().purpose() == null,
            inquiry -> Verdict.unknown("the purpose")),
        house(
            "HR-3",
            "A person approved the campaign.",
            inquiry -> inquiry.isCommercial() || inquiry.request().campaign().approved() != null,
            HouseRules::approval),
        house(
            "HR-4",
            "Nothing goes to who opted out, on any channel, in any country.",
            inquiry -> inquiry.isCommercial() || inquiry.isTelephone(),
            HouseRules::optOutAnywhere),
        house(
            "HR-5",
            "What the recipient agreed to is on record, be it nothing.",
            Inquiry::isCommercial,
            inquiry ->
                inquiry.recipient().consents() == null
                    ? Verdict.unknown("what the recipient agreed to")
                    : Verdict.allow("it is on record")),
        house(
            "HR-6",
            "No more than the limit on a civil day of the operator.",
            inquiry -> true,
            HouseRules::civilDay),
        house(
            "HR-7", "No more than the limit in any 24 hours.", inquiry -> true, HouseRules::anyDay),
        house(
            "HR-8",
            "No more than the limit to one recipient in seven days.",
            inquiry -> true,
            HouseRules::oneRecipient),
        house(
            "HR-9",
            "Calls and texts only where the recipient's local time is known.",
            Inquiry::isTelephone,
            inquiry ->
                inquiry.where().zones().isEmpty()
                    ? Verdict.deny("the recipient's local time is not known")
                    : Verdict.allow("the recipient's local time is known")),
        house(
            "HR-10",
            "Calls and texts outside the United States keep the same hours, 8 to 21.",
            inquiry -> inquiry.isTelephone() && !inquiry.mayBeIn(Jurisdiction.UNITED_STATES),
            inquiry -> TelephoneRules.hours(inquiry, List.of(CallingHours.FEDERAL), "the house")),
        house(
            "HR-11",
            "Calls and texts only to what is a telephone number.",
            Inquiry::isTelephone,
            HouseRules::number),
        house(
            "FO-1",
            "The recipient is in the target market.",
            inquiry -> inquiry.request().focus() != null,
            inquiry -> focus(inquiry, true)),
        house(
            "FO-2",
            "The recipient plays what the operator is after.",
            inquiry -> {
              Focus focus = inquiry.request().focus();
              return focus != null && focus.genre() != null;
            },
            inquiry -> focus(inquiry, false)),
        ofMessage(
            "PL-1",
            Regime.PLATFORM,
            "Direct messages are drafted, and a person sends them: no bulk, no bots.",
            "X automation rules; LinkedIn user agreement 8.2; Meta messaging window of 24 hours",
            inquiry -> inquiry.channel() == Channel.SOCIAL,
            inquiry -> Verdict.review("a person sends direct messages: this is a manual task")));
  }

  private static Rule house(
      String id, String demand, Predicate<Inquiry> scope, Function<Inquiry, Verdict> check) {
    return ofMessage(id, Regime.HOUSE, demand, SEED, scope, check);
  }

  private static Verdict jurisdiction(Inquiry inquiry) {
    Whereabouts where = inquiry.where();
    if (where.isIn(Jurisdiction.UNKNOWN)) {
      return Verdict.unknown("the recipient's country");
    }
    return where.isIn(Jurisdiction.ELSEWHERE)
        ? Verdict.review("the book has no rules for a country that the recipient may be in")
        : Verdict.allow("the rules are in the book");
  }

  private static Verdict approval(Inquiry inquiry) {
    OutreachRequest.Campaign campaign = inquiry.request().campaign();
    if (campaign.approved() == null) {
      return Verdict.unknown("whether a person approved the campaign");
    }
    return campaign.approved()
        ? Verdict.allow("a person approved it")
        : Verdict.review("the campaign waits for a person's approval");
  }

  /** Asked by each regime under its own citation. */
  static Verdict optOut(Inquiry inquiry) {
    if (inquiry.recipient().optedOut() == null) {
      return Verdict.unknown("whether the recipient opted out");
    }
    return inquiry.standingOptOut() == null
        ? Verdict.allow("no opt-out stands")
        : Verdict.deny("the recipient opted out");
  }

  private static Verdict optOutAnywhere(Inquiry inquiry) {
    Verdict asked = optOut(inquiry);
    return asked.kind() == Verdict.Kind.DENY && !inquiry.isCommercial()
        ? Verdict.review("whether what the recipient stopped covers this message is not known")
        : asked;
  }

  private static Verdict civilDay(Inquiry inquiry) {
    Sent sent = inquiry.request().sent();
    Limits limits = inquiry.request().limits();
    ZoneId zone = inquiry.request().tenantZone();
    if (limits.perDay() == null || sent.today() == null || zone == null) {
      return Verdict.unknown(
          zone == null
              ? "the operator's zone"
              : limits.perDay() == null ? "the limit" : "what was sent today");
    }
    if (limits.perDay() == 0) {
      return Verdict.deny("the limit is 0 a day");
    }
    return sent.today() < limits.perDay()
        ? Verdict.allow(sent.today() + " of " + limits.perDay() + " today")
        : Verdict.defer(
            inquiry.now().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant(),
            sent.today() + " of " + limits.perDay() + " today");
  }

  /**
   * What left at an instant counts for the 24 hours from it on, that instant included: 24 hours
   * later it is out, and its place is free. Where more left than the limit, as after it was
   * lowered, the oldest leaving is not enough; the time is then when to ask again.
   */
  private static Verdict anyDay(Inquiry inquiry) {
    Sent sent = inquiry.request().sent();
    Integer perDay = inquiry.request().limits().perDay();
    if (perDay == null || sent.last24h() == null) {
      return Verdict.unknown(perDay == null ? "the limit" : "what was sent in 24 hours");
    }
    if (sent.last24h() < perDay) {
      return Verdict.allow(sent.last24h() + " of " + perDay + " in 24 hours");
    }
    if (perDay == 0) {
      return Verdict.deny("the limit is 0 a day");
    }
    Instant oldest = sent.oldestIn24h();
    if (oldest == null) {
      return Verdict.unknown("when the oldest of the last 24 hours left");
    }
    Instant free = oldest.plus(DAY);
    return free.isAfter(inquiry.now()) && !oldest.isAfter(inquiry.now())
        ? Verdict.defer(free, sent.last24h() + " of " + perDay + " in 24 hours")
        : Verdict.review("the oldest of the last 24 hours left at " + oldest + ", which is not");
  }

  /**
   * When the messages of the week left is not asked for, so that only in seven days it is certain
   * that none of them counts any more.
   */
  private static Verdict oneRecipient(Inquiry inquiry) {
    Integer sent = inquiry.request().sent().toRecipient7d();
    Integer limit = inquiry.request().limits().toRecipient7d();
    if (sent == null || limit == null) {
      return Verdict.unknown(
          sent == null ? "what the recipient had in seven days" : "the limit to one recipient");
    }
    if (limit == 0) {
      return Verdict.deny("the limit is 0 to one recipient");
    }
    return sent < limit
        ? Verdict.allow(sent + " of " + limit + " in seven days")
        : Verdict.defer(
            inquiry.now().plus(WEEK),
            sent + " of " + limit + " in seven days, of which the last may have just left");
  }

  private static Verdict number(Inquiry inquiry) {
    if (inquiry.recipient().phone() == null) {
      return Verdict.unknown("the recipient's number");
    }
    return inquiry.where().isNumber()
        ? Verdict.allow("it is a number")
        : Verdict.deny("the recipient's number is none");
  }

  private static Verdict focus(Inquiry inquiry, boolean market) {
    Focus focus = inquiry.request().focus();
    Cover cover = focus == null ? null : market ? focus.market() : focus.genre();
    String what = market ? "target market" : "target genres";
    if (cover == Cover.INSIDE) {
      return Verdict.allow("within the " + what);
    }
    return cover == Cover.OUTSIDE
        ? Verdict.review("outside the " + what)
        : Verdict.unknown("whether it is within the " + what);
  }
}
