package io.gigmate.core.compliance;

import static io.gigmate.core.compliance.Rule.elsewhere;
import static io.gigmate.core.compliance.Rule.ofMessage;

import io.gigmate.core.compliance.OutreachRequest.OptOut;
import io.gigmate.core.compliance.Rule.Door;
import io.gigmate.core.compliance.StateHours.StateLaw;
import io.gigmate.core.outreach.ConsentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The Telephone Consumer Protection Act and the states: calls and texts. */
final class TelephoneRules {
  private TelephoneRules() {}

  static List<Rule> all() {
    return List.of(
        ofMessage(
            "TC-1",
            Regime.TCPA,
            "Calls and texts between 8 and 21 of the called party's day, and in its state's hours.",
            "47 CFR 64.1200(c)(1),(e); state hours",
            TelephoneRules::applies,
            TelephoneRules::hours),
        ofMessage(
            "TC-2",
            Regime.TCPA,
            "Automated marketing to a mobile needs prior express written consent.",
            "47 CFR 64.1200(a)(2)-(3),(f)(9)",
            inquiry -> applies(inquiry) && inquiry.isCommercial(),
            TelephoneRules::automated),
        ofMessage(
            "TC-3",
            Regime.TCPA,
            "The national do-not-call list in use is at most 31 days old.",
            "47 CFR 64.1200(c)(2)(i)(D)",
            inquiry -> applies(inquiry) && inquiry.isCommercial(),
            TelephoneRules::doNotCallList),
        ofMessage(
            "TC-4",
            Regime.TCPA,
            "Who is on the operator's own do-not-call list is neither called nor texted.",
            "47 CFR 64.1200(d)(3),(6)",
            inquiry -> applies(inquiry) && inquiry.isCommercial(),
            HouseRules::optOut),
        elsewhere(
            "TC-5",
            Regime.TCPA,
            "Any reasonable way of revoking counts; other words than the usual suspend meanwhile.",
            "47 CFR 64.1200(a)(10)",
            Door.REPLY),
        elsewhere(
            "TC-7",
            Regime.TCPA,
            "One text confirms a revocation, without marketing, within five minutes.",
            "47 CFR 64.1200(a)(12)",
            Door.REPLY),
        ofMessage(
            "TC-8",
            Regime.TCPA,
            "STOP to an informational text stops everything; from 2027-01-31 on any STOP does.",
            "FCC 24-24, delayed by DA 26-12",
            inquiry -> applies(inquiry) && !inquiry.isCommercial(),
            TelephoneRules::revokeAll),
        ofMessage(
            "TC-9",
            Regime.TCPA,
            "Some states allow only so many messages to one number in 24 hours.",
            "the state's law, in the table of calling hours",
            inquiry -> applies(inquiry) && inquiry.isCommercial() && messagesADay(inquiry) > 0,
            TelephoneRules::frequency));
  }

  private static boolean applies(Inquiry inquiry) {
    return inquiry.isTelephone() && inquiry.mayBeIn(Jurisdiction.UNITED_STATES);
  }

  /** Who does not know whether a machine dials asks the hours for machines. */
  private static CallingHours hoursOf(StateLaw law, Inquiry inquiry) {
    return Boolean.FALSE.equals(inquiry.request().facts().autodialed())
        ? law.live()
        : law.live().and(law.automated());
  }

  private static Verdict hours(Inquiry inquiry) {
    List<CallingHours> all = new ArrayList<>();
    all.add(CallingHours.FEDERAL);
    StringBuilder laws = new StringBuilder("federal");
    for (String state : inquiry.where().states()) {
      Optional<StateLaw> law = inquiry.hours().of(state);
      if (law.isPresent()) {
        all.add(hoursOf(law.get(), inquiry));
        laws.append(", ").append(state).append(" (").append(law.get().citation()).append(')');
      }
    }
    return hours(inquiry, all, laws.toString());
  }

  static Verdict hours(Inquiry inquiry, List<CallingHours> jurisdictions, String laws) {
    List<ZoneId> zones = inquiry.where().zones();
    if (zones.isEmpty()) {
      return Verdict.deny("the recipient's local time is not known");
    }
    Instant now = inquiry.now();
    Optional<Instant> next = QuietHours.of(zones, jurisdictions).nextAllowed(now);
    if (next.isEmpty()) {
      return Verdict.deny("there is no hour that " + laws + " all allow in " + zones);
    }
    return next.get().equals(now)
        ? Verdict.allow("it is within the hours of " + laws)
        : Verdict.defer(
            next.get(), "outside the hours of " + laws + " in one of the zones " + zones);
  }

  private static Verdict automated(Inquiry inquiry) {
    Boolean autodialed = inquiry.request().facts().autodialed();
    if (autodialed != null && !autodialed) {
      return Verdict.allow("no machine dials or speaks");
    }
    Inquiry.Standing consent = inquiry.consent(EnumSet.of(ConsentKind.WRITTEN));
    if (consent == Inquiry.Standing.GOOD) {
      return Verdict.allow("there is express written consent");
    }
    if (autodialed == null) {
      return Verdict.unknown("whether a machine dials or speaks");
    }
    return consent == Inquiry.Standing.NONE
        ? Verdict.deny("a machine dials or speaks without express written consent")
        : Verdict.review("the written consent on record is not fully known");
  }

  private static Verdict doNotCallList(Inquiry inquiry) {
    LocalDate version = inquiry.request().facts().dncListDate();
    ZoneId zone = inquiry.request().tenantZone();
    if (version == null) {
      return Verdict.unknown("the version of the do-not-call list");
    }
    LocalDate today = inquiry.now().atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDate();
    long age = ChronoUnit.DAYS.between(version, today);
    if (age < 0) {
      return Verdict.review("the do-not-call list is dated " + version + ", after " + today);
    }
    return age > inquiry.bound(Bound.DNC_LIST_DAYS)
        ? Verdict.deny("the do-not-call list is " + age + " days old")
        : Verdict.allow("the do-not-call list is " + age + " days old");
  }

  private static Verdict revokeAll(Inquiry inquiry) {
    if (inquiry.recipient().optedOut() == null) {
      return Verdict.unknown("whether the recipient opted out");
    }
    OptOut standing = inquiry.standingOptOut();
    if (standing == null) {
      return Verdict.allow("no opt-out stands");
    }
    LocalDate from = LocalDate.ofEpochDay(inquiry.bound(Bound.REVOKE_ALL_FROM));
    boolean everything =
        standing.channel() == null
            || inquiry.where().zones().stream()
                .anyMatch(zone -> !LocalDate.ofInstant(inquiry.now(), zone).isBefore(from));
    return everything
        ? Verdict.deny("the recipient revoked everything")
        : Verdict.review("whether the STOP answered an informational text is not known");
  }

  private static int messagesADay(Inquiry inquiry) {
    int fewest = 0;
    for (String state : inquiry.where().states()) {
      int allowed = inquiry.hours().of(state).map(StateLaw::messagesADay).orElse(0);
      fewest = fewest == 0 || (allowed > 0 && allowed < fewest) ? allowed : fewest;
    }
    return fewest;
  }

  private static Verdict frequency(Inquiry inquiry) {
    Integer inAWeek = inquiry.request().sent().toRecipient7d();
    int allowed = messagesADay(inquiry);
    if (inAWeek == null) {
      return Verdict.unknown("how many messages the recipient had");
    }
    return inAWeek < allowed
        ? Verdict.allow("fewer than " + allowed + " even in seven days")
        : Verdict.review(
            inAWeek + " in seven days: whether fewer than " + allowed + " in 24 hours");
  }
}
