package io.gigmate.core.compliance;

import static io.gigmate.core.compliance.Asked.canadian;
import static io.gigmate.core.compliance.Asked.consent;
import static io.gigmate.core.compliance.Asked.email;
import static io.gigmate.core.compliance.Asked.european;
import static io.gigmate.core.compliance.Asked.text;
import static io.gigmate.core.compliance.Verdict.Kind.ALLOW;
import static io.gigmate.core.compliance.Verdict.Kind.DEFER;
import static io.gigmate.core.compliance.Verdict.Kind.DENY;
import static io.gigmate.core.compliance.Verdict.Kind.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.Focus;
import io.gigmate.core.compliance.OutreachRequest.OptOut;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.Verdict.Kind;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.place.Region.Cover;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table a rule: what it allows, what it refuses, and where that is written. */
class RulesTest {
  private static final Instant MORNING = Instant.parse("2026-03-02T14:59:59Z");

  record Row(String rule, String citation, Kind verdict, String why, OutreachRequest request) {
    @Override
    public String toString() {
      return rule + " " + verdict + ": " + why;
    }
  }

  /** The rows of one rule. */
  private static final class Table {
    private final List<Row> rows = new ArrayList<>();
    private String rule = "";
    private String citation = "";

    Table rule(String id, String of) {
      rule = id;
      citation = of;
      return this;
    }

    Table row(Kind verdict, String why, OutreachRequest request) {
      rows.add(new Row(rule, citation, verdict, why, request));
      return this;
    }
  }

  static Stream<Row> rows() {
    Table table = new Table();
    mail(table);
    telephone(table);
    europe(table);
    canadaAndCalifornia(table);
    house(table);
    return table.rows.stream();
  }

  private static void mail(Table table) {
    table
        .rule("CS-1", "15 USC 7704(a)(1)")
        .row(ALLOW, "one domain", email(a -> {}))
        .row(ALLOW, "a domain below it", email(a -> a.replyTo = "x@mail.gigmate.example"))
        .row(DENY, "answers go elsewhere", email(a -> a.replyTo = "x@other.example"))
        .row(DENY, "no name", email(a -> a.name = " "))
        .row(DENY, "no address", email(a -> a.from = "hello"))
        .row(DENY, "no address to answer", email(a -> a.replyTo = "@"))
        .row(REVIEW, "unknown", email(a -> a.from = null))
        .row(REVIEW, "unknown", email(a -> a.replyTo = null))
        .row(
            DENY,
            "transactional mail too",
            email(
                a -> {
                  a.purpose = Purpose.TRANSACTIONAL;
                  a.name = "";
                }))
        .rule("CS-2", "15 USC 7704(a)(2)")
        .row(ALLOW, "a plain subject", email(a -> a.subject = "Rehearsal rooms"))
        .row(ALLOW, "a real answer", email(a -> answer(a, "Re: your room", true)))
        .row(DENY, "a fake answer", email(a -> answer(a, "RE : your room", false)))
        .row(DENY, "a fake forward", email(a -> answer(a, "Fwd: your room", false)))
        .row(DENY, "a fake counted answer", email(a -> answer(a, "re[2]: your room", false)))
        .row(REVIEW, "unknown", email(a -> answer(a, "Fw: your room", null)))
        .row(REVIEW, "unknown", email(a -> a.subject = null))
        .rule("CS-3", "15 USC 7704(a)(5)(A)(i),(B)")
        .row(ALLOW, "it says so", email(a -> a.consents = List.of()))
        .row(ALLOW, "consent", email(a -> a.identifiedAsAd = false))
        .row(DENY, "neither", email(a -> silentAd(a, List.of())))
        .row(
            DENY,
            "an implied consent is not affirmative",
            email(a -> silentAd(a, List.of(consent(Channel.EMAIL, ConsentKind.IMPLIED_PURCHASE)))))
        .row(
            DENY,
            "consent that is yet to come",
            email(
                a ->
                    silentAd(
                        a,
                        List.of(
                            consent(Channel.EMAIL, ConsentKind.EXPRESS, "2026-03-02T15:00:01Z")))))
        .row(
            REVIEW,
            "unknown",
            email(
                a -> {
                  a.identifiedAsAd = null;
                  a.consents = List.of();
                }))
        .rule("CS-4", "15 USC 7704(a)(5)(A)(iii)")
        .row(ALLOW, "an address", email(a -> {}))
        .row(DENY, "none", email(a -> a.postalAddress = ""))
        .row(REVIEW, "doubtful", email(a -> a.postalAddress = "Austin"))
        .row(REVIEW, "unknown", email(a -> a.postalAddress = null))
        .rule("CS-5", "15 USC 7704(a)(3)(A)")
        .row(ALLOW, "30 days", email(a -> a.optOutValidDays = 30))
        .row(DENY, "29 days", email(a -> a.optOutValidDays = 29))
        .row(DENY, "no opt-out", email(a -> a.listUnsubscribe = List.of()))
        .row(REVIEW, "unknown", email(a -> a.optOutValidDays = null))
        .rule("CS-6", "15 USC 7704(a)(4)(A)(i),(B)")
        .row(ALLOW, "another channel", email(a -> a.optedOut = out(Channel.MAIL, "2026-02-01")))
        .row(DENY, "opted out", email(a -> a.optedOut = out(Channel.EMAIL, "2026-02-01")))
        .row(DENY, "of everything", email(a -> a.optedOut = out(null, "2026-02-01")))
        .row(ALLOW, "consent came later", email(a -> a.optedOut = out(null, "2026-01-01")))
        .row(
            DENY,
            "nobody knows which came first",
            email(a -> a.optedOut = List.of(new OptOut(Channel.EMAIL, null))))
        .row(
            DENY,
            "a purchase lifts nothing",
            email(
                a -> {
                  a.optedOut = out(Channel.EMAIL, "2026-01-01");
                  a.consents = List.of(consent(Channel.EMAIL, ConsentKind.IMPLIED_PURCHASE));
                }))
        .row(REVIEW, "unknown", email(a -> a.optedOut = null))
        .rule("CS-7", "16 CFR 316.5")
        .row(ALLOW, "one page", email(a -> {}))
        .row(DENY, "a login", email(a -> a.optOutNeedsLogin = true))
        .row(REVIEW, "unknown", email(a -> a.optOutNeedsLogin = null))
        .rule("CS-11", "16 CFR 316.3(a)(2)")
        .row(ALLOW, "a receipt", email(a -> transactional(a, "Your tickets")))
        .row(REVIEW, "an offer", email(a -> transactional(a, "Your tickets, and 20% off")))
        .row(REVIEW, "unknown", email(a -> transactional(a, null)))
        .rule("MB-1", "RFC 8058 section 3.1")
        .row(
            ALLOW,
            "https beside mailto",
            email(
                a ->
                    a.listUnsubscribe =
                        List.of("<mailto:u@gigmate.example>", "<https://gigmate.example/u>")))
        .row(DENY, "case", email(a -> a.listUnsubscribePost = "List-Unsubscribe=One-click"))
        .row(DENY, "http", email(a -> a.listUnsubscribe = List.of("http://gigmate.example/u")))
        .row(DENY, "mailto", email(a -> a.listUnsubscribe = List.of("mailto:u@gigmate.example")))
        .row(REVIEW, "unknown", email(a -> a.listUnsubscribePost = null))
        .rule("MB-2", "Google and Yahoo, requirements for bulk senders (2024)")
        .row(ALLOW, "4,999", email(a -> sentToday(a, 4999)))
        .row(REVIEW, "5,000", email(a -> sentToday(a, 5000)))
        .rule("MB-3", "RFC 5321 sections 4.1.2 and 4.5.3.1")
        .row(ALLOW, "a dot, a plus", email(a -> a.email = "o'neil.jo+gigs@mail.venue.example"))
        .row(ALLOW, "quoted", email(a -> a.email = "\"front@door\"@venue.example"))
        .row(ALLOW, "another script", email(a -> a.email = "bühne@bücher.example"))
        .row(ALLOW, "by number", email(a -> a.email = "owner@[192.0.2.1]"))
        .row(DENY, "two @", email(a -> a.email = "owner@@venue.example"))
        .row(DENY, "two dots", email(a -> a.email = "the..owner@venue.example"))
        .row(DENY, "a dot last", email(a -> a.email = "owner.@venue.example"))
        .row(DENY, "no full name", email(a -> a.email = "owner@venue"))
        .row(DENY, "an empty label", email(a -> a.email = "owner@venue..example"))
        .row(DENY, "a hyphen first", email(a -> a.email = "owner@-venue.example"))
        .row(DENY, "two addresses", email(a -> a.email = "a@venue.example,b@venue.example"))
        .row(ALLOW, "64 octets", email(a -> a.email = "a".repeat(64) + "@venue.example"))
        .row(DENY, "65 octets", email(a -> a.email = "a".repeat(65) + "@venue.example"))
        .row(DENY, "33 letters, 66 octets", email(a -> a.email = "é".repeat(33) + "@v.example"))
        .row(ALLOW, "254 in all", email(a -> a.email = longAddress(254)))
        .row(DENY, "255 in all", email(a -> a.email = longAddress(255)))
        .row(DENY, "none", email(a -> a.email = "venue.example"))
        .row(REVIEW, "unknown", email(a -> a.email = null));
  }

  private static void telephone(Table table) {
    table
        .rule("TC-1", "47 CFR 64.1200(c)(1),(e); state hours")
        .row(ALLOW, "nine in Austin", text(a -> {}))
        .row(DEFER, "a second before", text(a -> a.now = MORNING))
        .row(ALLOW, "a second before nine in the evening", text(a -> at(a, "2026-03-03T02:59:59Z")))
        .row(DEFER, "nine in the evening", text(a -> at(a, "2026-03-03T03:00:00Z")))
        .row(DEFER, "a number of California", text(a -> a.phone = "+13105550100"))
        .row(DENY, "nowhere", text(RulesTest::nowhere))
        .row(
            DEFER,
            "whatever the purpose",
            text(
                a -> {
                  a.now = MORNING;
                  a.purpose = Purpose.TRANSACTIONAL;
                }))
        .rule("TC-2", "47 CFR 64.1200(a)(2)-(3),(f)(9)")
        .row(ALLOW, "by hand", text(a -> a.consents = List.of()))
        .row(ALLOW, "written consent", text(a -> a.autodialed = true))
        .row(
            DENY,
            "express consent is not written",
            text(
                a -> {
                  a.autodialed = true;
                  a.consents = List.of(consent(Channel.SMS, ConsentKind.EXPRESS));
                }))
        .row(
            DENY,
            "written consent on another channel",
            text(
                a -> {
                  a.autodialed = true;
                  a.consents = List.of(consent(Channel.EMAIL, ConsentKind.WRITTEN));
                }))
        .row(
            REVIEW,
            "nobody knows since when",
            text(
                a -> {
                  a.autodialed = true;
                  a.consents = List.of(new Consent(Channel.SMS, ConsentKind.WRITTEN, null, "v3"));
                }))
        .row(
            REVIEW,
            "unknown",
            text(
                a -> {
                  a.autodialed = null;
                  a.consents = List.of();
                }))
        .rule("TC-3", "47 CFR 64.1200(c)(2)(i)(D)")
        .row(ALLOW, "31 days", text(a -> a.dncListDate = LocalDate.of(2026, 1, 30)))
        .row(DENY, "32 days", text(a -> a.dncListDate = LocalDate.of(2026, 1, 29)))
        .row(REVIEW, "tomorrow's", text(a -> a.dncListDate = LocalDate.of(2026, 3, 3)))
        .row(REVIEW, "unknown", text(a -> a.dncListDate = null))
        .rule("TC-4", "47 CFR 64.1200(d)(3),(6)")
        .row(ALLOW, "opted out of mail", text(a -> a.optedOut = out(Channel.EMAIL, "2026-02-01")))
        .row(DENY, "said stop", text(a -> a.optedOut = out(Channel.SMS, "2026-02-01")))
        .row(DENY, "a line is a line", text(a -> a.optedOut = out(Channel.PHONE, "2026-02-01")))
        .row(REVIEW, "unknown", text(a -> a.optedOut = null))
        .rule("TC-8", "FCC 24-24, delayed by DA 26-12")
        .row(ALLOW, "nobody said stop", text(a -> a.purpose = Purpose.TRANSACTIONAL))
        .row(REVIEW, "before the date", text(a -> stopped(a, "2027-01-30T16:00:00Z")))
        .row(DENY, "from the date on", text(a -> stopped(a, "2027-01-31T16:00:00Z")))
        .row(
            DENY,
            "everything",
            text(
                a -> {
                  stopped(a, "2026-03-02T15:00:00Z");
                  a.optedOut = out(null, "2026-02-01");
                }))
        .rule("TC-9", "the state's law, in the table of calling hours")
        .row(ALLOW, "two in a week", text(a -> florida(a, 2)))
        .row(REVIEW, "three in a week", text(a -> florida(a, 3)));
  }

  private static void europe(Table table) {
    table
        .rule("EU-1", "Directive 2002/58/EC art. 13(1)-(2)")
        .row(ALLOW, "consent", european(a -> {}))
        .row(ALLOW, "a customer", european(a -> only(a, ConsentKind.SOFT_OPT_IN)))
        .row(DENY, "a purchase", european(a -> only(a, ConsentKind.IMPLIED_PURCHASE)))
        .row(DENY, "none", european(a -> a.consents = List.of()))
        .row(DENY, "none of a Briton", european(a -> britain(a)))
        .row(REVIEW, "nobody knows of whom", european(a -> a.type = null))
        .row(REVIEW, "unknown", european(a -> a.consents = null))
        .row(
            REVIEW,
            "nobody knows how",
            european(
                a ->
                    a.consents =
                        List.of(
                            new Consent(
                                Channel.EMAIL, null, Instant.parse("2026-01-01T00:00:00Z"), "v3"))))
        .rule("EU-3", "Directive 2002/58/EC art. 13(5)")
        .row(ALLOW, "consent", european(a -> a.type = RecipientType.BUSINESS))
        .row(
            DENY,
            "none",
            european(
                a -> {
                  a.type = RecipientType.BUSINESS;
                  a.consents = List.of();
                }))
        .row(
            REVIEW,
            "the member state may take a soft opt-in",
            european(
                a -> {
                  a.type = RecipientType.BUSINESS;
                  only(a, ConsentKind.SOFT_OPT_IN);
                }))
        .rule("EU-4", "Regulation (EU) 2016/679 art. 6(1)(f)")
        .row(ALLOW, "a letter with an assessment", european(a -> letter(a, "LIA-7")))
        .row(DENY, "a letter without", european(a -> letter(a, "")))
        .row(REVIEW, "unknown", european(a -> letter(a, null)))
        .rule("EU-5", "Regulation (EU) 2016/679 art. 7(1),(3)")
        .row(ALLOW, "with its words", european(a -> {}))
        .row(
            REVIEW,
            "nobody knows to which words",
            european(
                a ->
                    a.consents =
                        List.of(
                            new Consent(
                                Channel.EMAIL,
                                ConsentKind.EXPRESS,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                null))))
        .rule("EU-6", "Regulation (EU) 2016/679 art. 14(1)-(3)")
        .row(ALLOW, "told", european(a -> {}))
        .row(DENY, "not told", european(a -> a.sourceNoticeGiven = false))
        .row(REVIEW, "unknown", european(a -> a.sourceNoticeGiven = null))
        .rule("EU-7", "Regulation (EU) 2016/679 art. 21(2)-(4)")
        .row(ALLOW, "nobody objected", european(a -> {}))
        .row(DENY, "objected", european(a -> a.objected = true))
        .row(DENY, "objected, and the country is unknown", email(RulesTest::objectedSomewhere))
        .row(REVIEW, "unknown", european(a -> a.objected = null));
  }

  private static void canadaAndCalifornia(Table table) {
    table
        .rule("CL-1", "S.C. 2010, c. 23, s. 6(1)(a), 1(3)")
        .row(ALLOW, "express", canadian(a -> {}))
        .row(ALLOW, "implied", canadian(a -> only(a, ConsentKind.IMPLIED_INQUIRY)))
        .row(DENY, "none", canadian(a -> a.consents = List.of()))
        .row(DENY, "a soft opt-in is not Canadian", canadian(a -> only(a, ConsentKind.SOFT_OPT_IN)))
        .row(REVIEW, "unknown", canadian(a -> a.consents = null))
        .rule("CL-2", "S.C. 2010, c. 23, s. 10(9)-(10)")
        .row(ALLOW, "two years", canadian(a -> bought(a, "2024-03-02T15:00:01Z")))
        .row(DENY, "two years and no more", canadian(a -> bought(a, "2024-03-02T15:00:00Z")))
        .row(ALLOW, "six months", canadian(a -> inquired(a, "2025-09-02T15:00:01Z")))
        .row(DENY, "six months and no more", canadian(a -> inquired(a, "2025-09-02T15:00:00Z")))
        .rule("CL-4", "S.C. 2010, c. 23, s. 6(2)-(3)")
        .row(ALLOW, "60 days", canadian(a -> a.optOutValidDays = 60))
        .row(DENY, "59 days", canadian(a -> a.optOutValidDays = 59))
        .row(DENY, "no address", canadian(a -> a.postalAddress = ""))
        .row(DENY, "no name", canadian(a -> a.name = ""))
        .row(REVIEW, "unknown", canadian(a -> a.optOutValidDays = null))
        .rule("CL-5", "S.C. 2010, c. 23, s. 11")
        .row(ALLOW, "no opt-out", canadian(a -> {}))
        .row(DENY, "opted out", canadian(a -> a.optedOut = out(Channel.EMAIL, "2026-02-01")))
        .row(DENY, "a login", canadian(a -> a.optOutNeedsLogin = true))
        .rule("CA-5", "Cal. Civ. Code 1798.135; 11 CCR 7025")
        .row(ALLOW, "no signal", email(a -> a.region = "CA"))
        .row(DENY, "a signal", email(a -> signal(a, true)))
        .row(REVIEW, "unknown in California", email(a -> signal(a, null)))
        .row(ALLOW, "unknown in Texas", email(a -> a.gpc = null));
  }

  private static void house(Table table) {
    String own = "operator's guardrails";
    table
        .rule("HR-1", own)
        .row(ALLOW, "the United States", email(a -> {}))
        .row(REVIEW, "unknown", email(a -> a.country = null))
        .row(REVIEW, "no rules for it", email(a -> a.country = "AU"))
        .rule("HR-2", own)
        .row(REVIEW, "unknown", email(a -> a.purpose = null))
        .rule("HR-3", own)
        .row(ALLOW, "approved", email(a -> {}))
        .row(REVIEW, "not yet", email(a -> a.approved = false))
        .row(REVIEW, "unknown", email(a -> a.approved = null))
        .rule("HR-4", own)
        .row(ALLOW, "no opt-out", email(a -> a.channel = Channel.MAIL))
        .row(
            DENY,
            "no letters",
            email(
                a -> {
                  a.channel = Channel.MAIL;
                  a.optedOut = out(Channel.MAIL, "2026-02-01");
                }))
        .rule("HR-5", own)
        .row(ALLOW, "nothing is on record", email(a -> a.consents = List.of()))
        .row(REVIEW, "unknown", email(a -> a.consents = null))
        .rule("HR-6", own)
        .row(ALLOW, "99 of 100", email(a -> a.today = 99))
        .row(DEFER, "100 of 100", email(a -> a.today = 100))
        .row(DENY, "none at all", email(a -> a.perDay = 0))
        .row(REVIEW, "unknown", email(a -> a.today = null))
        .row(REVIEW, "unknown", email(a -> a.tenantZone = null))
        .rule("HR-7", own)
        .row(ALLOW, "99 of 100", email(a -> a.last24h = 99))
        .row(DEFER, "100 of 100", email(a -> a.last24h = 100))
        .row(
            REVIEW,
            "the oldest is older than a day",
            email(
                a -> {
                  a.last24h = 100;
                  a.oldestIn24h = Instant.parse("2026-03-01T15:00:00Z");
                }))
        .row(REVIEW, "unknown", email(a -> a.last24h = null))
        .rule("HR-8", own)
        .row(ALLOW, "one of two", email(a -> a.toRecipient7d = 1))
        .row(DEFER, "two of two", email(a -> a.toRecipient7d = 2))
        .row(REVIEW, "unknown", email(a -> a.perRecipient = null))
        .rule("HR-9", own)
        .row(ALLOW, "by the ZIP code", text(a -> a.phone = null))
        .row(DENY, "nowhere", text(RulesTest::nowhere))
        .rule("HR-10", own)
        .row(ALLOW, "four in Berlin", text(a -> berlin(a, "2026-03-02T15:00:00Z")))
        .row(DEFER, "nine in the evening in Berlin", text(a -> berlin(a, "2026-03-02T20:00:00Z")))
        .rule("HR-11", own)
        .row(ALLOW, "a number", text(a -> {}))
        .row(DENY, "none", text(a -> a.phone = "call me"))
        .row(REVIEW, "unknown", text(a -> a.phone = null))
        .rule("FO-1", own)
        .row(ALLOW, "inside", email(a -> a.focus = new Focus(Cover.INSIDE, null)))
        .row(REVIEW, "outside", email(a -> a.focus = new Focus(Cover.OUTSIDE, null)))
        .row(REVIEW, "unknown", email(a -> a.focus = new Focus(Cover.UNKNOWN, null)))
        .rule("FO-2", own)
        .row(ALLOW, "inside", email(a -> a.focus = new Focus(Cover.INSIDE, Cover.INSIDE)))
        .row(REVIEW, "outside", email(a -> a.focus = new Focus(Cover.INSIDE, Cover.OUTSIDE)))
        .rule(
            "PL-1",
            "X automation rules; LinkedIn user agreement 8.2; Meta messaging window of 24 hours")
        .row(REVIEW, "always by hand", email(a -> a.channel = Channel.SOCIAL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void ruleSaysWhatItsTableSays(Row row) {
    Decision decision = RuleBook.standard().judge(row.request());
    List<Finding> found =
        decision.findings().stream().filter(each -> each.rule().id().equals(row.rule())).toList();
    assertThat(found).as(decision.toString()).hasSize(1);
    assertThat(found.get(0).verdict().kind())
        .as(found.get(0).verdict().why())
        .isEqualTo(row.verdict());
    assertThat(found.get(0).verdict().why()).isNotBlank();
    assertThat(found.get(0).rule().citation()).isEqualTo(row.citation());
    assertThat(decision.kind()).isGreaterThanOrEqualTo(row.verdict());
    assertThat(decision.rules()).contains(row.rule() + "@2026.1");
  }

  @Test
  void everyRuleOfAMessageHasATable() {
    Set<String> tables = rows().map(Row::rule).collect(Collectors.toCollection(TreeSet::new));
    assertThat(tables)
        .containsExactlyInAnyOrderElementsOf(
            RuleBook.standard().rules().stream()
                .filter(rule -> rule.door() == Rule.Door.MESSAGE)
                .map(Rule::id)
                .toList());
  }

  @Test
  void exampleOfEveryRegimeIsAllowed() {
    for (OutreachRequest request :
        List.of(email(a -> {}), text(a -> {}), european(a -> {}), canadian(a -> {}))) {
      Decision decision = RuleBook.standard().judge(request);
      assertThat(decision.isAllowed()).as(decision.rationale()).isTrue();
      assertThat(decision.rationale()).isEqualTo("every rule allows it");
    }
  }

  @Test
  void withoutTheTimeOrTheChannelNothingIsDecided() {
    assertThat(RuleBook.standard().judge(email(a -> a.now = null)).kind()).isEqualTo(REVIEW);
    assertThat(RuleBook.standard().judge(email(a -> a.channel = null)).kind()).isEqualTo(REVIEW);
  }

  @Test
  void lawThatMayHoldOrNotIsACaseForAPerson() {
    Decision decision =
        RuleBook.standard()
            .judge(
                email(
                    a -> {
                      a.country = null;
                      a.consents = List.of();
                    }));
    assertThat(decision.kind()).isEqualTo(REVIEW);
    assertThat(decision.rationale())
        .contains("EU-3: if it holds for the recipient")
        .contains("CL-1: if it holds for the recipient");
  }

  @Test
  void latestOfTwoWaitsCounts() {
    Decision decision =
        RuleBook.standard()
            .judge(
                text(
                    a -> {
                      a.now = MORNING;
                      a.today = 100;
                    }));
    assertThat(decision.kind()).isEqualTo(DEFER);
    assertThat(decision.until()).isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));
  }

  @Test
  void waitForTheCapsEndsAtTheInstant() {
    assertThat(RuleBook.standard().judge(email(a -> a.last24h = 100)).until())
        .isEqualTo(Instant.parse("2026-03-02T16:10:00Z"));
    Decision spring =
        RuleBook.standard()
            .judge(
                email(
                    a -> {
                      at(a, "2026-03-08T15:00:00Z");
                      a.today = 100;
                    }));
    assertThat(spring.until()).isEqualTo(Instant.parse("2026-03-09T05:00:00Z"));
  }

  private static void answer(Asked asked, String subject, @Nullable Boolean thread) {
    asked.subject = subject;
    asked.priorThread = thread;
  }

  private static void silentAd(Asked asked, List<Consent> consents) {
    asked.identifiedAsAd = false;
    asked.consents = consents;
  }

  private static void transactional(Asked asked, @Nullable String subject) {
    asked.purpose = Purpose.TRANSACTIONAL;
    asked.subject = subject;
  }

  private static void sentToday(Asked asked, int count) {
    asked.today = count;
    asked.last24h = count;
    asked.perDay = 10_000;
  }

  private static void at(Asked asked, String now) {
    asked.now = Instant.parse(now);
  }

  private static void nowhere(Asked asked) {
    asked.phone = "+18005551234";
    asked.region = null;
    asked.postalCode = null;
  }

  private static void stopped(Asked asked, String now) {
    at(asked, now);
    asked.purpose = Purpose.TRANSACTIONAL;
    asked.consents = List.of();
    asked.optedOut = out(Channel.SMS, "2026-02-01");
  }

  private static void florida(Asked asked, int inAWeek) {
    asked.region = "FL";
    asked.postalCode = "33101";
    asked.phone = "+13055550100";
    asked.toRecipient7d = inAWeek;
    asked.perRecipient = 10;
  }

  private static void only(Asked asked, ConsentKind kind) {
    asked.consents = List.of(consent(Channel.EMAIL, kind));
  }

  private static void bought(Asked asked, String at) {
    asked.consents = List.of(consent(Channel.EMAIL, ConsentKind.IMPLIED_PURCHASE, at));
  }

  private static void inquired(Asked asked, String at) {
    asked.consents = List.of(consent(Channel.EMAIL, ConsentKind.IMPLIED_INQUIRY, at));
  }

  private static void britain(Asked asked) {
    asked.country = "UK";
    asked.consents = List.of();
  }

  private static void letter(Asked asked, @Nullable String assessment) {
    asked.channel = Channel.MAIL;
    asked.consents = List.of();
    asked.assessmentId = assessment;
  }

  private static void objectedSomewhere(Asked asked) {
    asked.country = null;
    asked.objected = true;
  }

  private static void signal(Asked asked, @Nullable Boolean gpc) {
    asked.region = "CA";
    asked.postalCode = "90001";
    asked.gpc = gpc;
  }

  private static void berlin(Asked asked, String now) {
    at(asked, now);
    asked.country = "DE";
    asked.region = null;
    asked.postalCode = "10115";
    asked.phone = "+4930123456";
  }

  private static List<OptOut> out(@Nullable Channel channel, String day) {
    return List.of(new OptOut(channel, Instant.parse(day + "T00:00:00Z")));
  }

  private static String longAddress(int octets) {
    String local = "a".repeat(64);
    String label = "b".repeat(60) + ".";
    String host = label.repeat(4).substring(0, octets - 65);
    return local + "@" + (host.endsWith(".") ? host.substring(0, host.length() - 1) + "b" : host);
  }
}
