package io.gigmate.core.compliance;

import static io.gigmate.core.compliance.Rule.elsewhere;
import static io.gigmate.core.compliance.Rule.ofMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.compliance.OutreachRequest.Message;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.compliance.Rule.Door;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.prospect.EmailAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CAN-SPAM, and what mailbox providers demand. They are asked of mail to every country: the law of
 * the sender travels with the message, and no other regime asks for less.
 */
final class MailRules {
  static final Set<ConsentKind> AFFIRMATIVE = EnumSet.of(ConsentKind.EXPRESS, ConsentKind.WRITTEN);

  private static final Pattern ANSWER_OR_FORWARD =
      Pattern.compile(
          "\\s*(re|fwd?|aw|wg|antw|sv|vs|rv|tr)\\s*([\\[(]\\d+[\\])])?\\s*[:\uFF1A].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ADVERTISES =
      Pattern.compile(
          ".*(\\d\\s?% off|\\bdiscount|\\bcoupon|\\bpromo(tion)?\\b|\\bspecial offer|\\blimited.time"
              + "|\\bbuy now|\\blast chance|\\bon sale\\b|\\bsave \\$).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What may stand before the @ of RFC 5321 and, with letters of any script, of RFC 6531. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*|\"([^\"\\\\]|\\\\.)*\"",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A full name of at least two labels, or an address in brackets. */
  private static final Pattern HOST =
      Pattern.compile(
          "([\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?\\.)+"
              + "[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?"
              + "|\\[[\\p{Alnum}:.]+]");

  private static final Pattern DIGIT = Pattern.compile(".*\\d.*", Pattern.DOTALL);
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final int LONGEST_ADDRESS = 254;

  private MailRules() {}

  static List<Rule> all() {
    return List.of(
        ofMessage(
            "CS-1",
            Regime.CAN_SPAM,
            "From, Reply-To and their domain identify who sends; of transactional mail too.",
            "15 USC 7704(a)(1)",
            Inquiry::isEmail,
            MailRules::identity),
        ofMessage(
            "CS-2",
            Regime.CAN_SPAM,
            "The subject does not deceive: no Re: or Fwd: without a thread before it.",
            "15 USC 7704(a)(2)",
            MailRules::isCommercialMail,
            MailRules::subject),
        ofMessage(
            "CS-3",
            Regime.CAN_SPAM,
            "It says that it is an advertisement, unless there is affirmative consent.",
            "15 USC 7704(a)(5)(A)(i),(B)",
            MailRules::isCommercialMail,
            MailRules::advertisement),
        ofMessage(
            "CS-4",
            Regime.CAN_SPAM,
            "The body shows a valid postal address; it is the sender's, put in with the footer.",
            "15 USC 7704(a)(5)(A)(iii)",
            MailRules::isCommercialMail,
            inquiry -> postalAddress(inquiry.request().sender().postalAddress())),
        ofMessage(
            "CS-5",
            Regime.CAN_SPAM,
            "It offers an opt-out that works for at least 30 days after sending.",
            "15 USC 7704(a)(3)(A)",
            MailRules::isCommercialMail,
            MailRules::optOutMechanism),
        ofMessage(
            "CS-6",
            Regime.CAN_SPAM,
            "Nothing commercial after an opt-out, at once; only later affirmative consent lifts it.",
            "15 USC 7704(a)(4)(A)(i),(B)",
            MailRules::isCommercialMail,
            HouseRules::optOut),
        ofMessage(
            "CS-7",
            Regime.CAN_SPAM,
            "Opting out needs no fee, no login and no data beyond the address.",
            "16 CFR 316.5",
            MailRules::isCommercialMail,
            MailRules::effortlessOptOut),
        elsewhere(
            "CS-8",
            Regime.CAN_SPAM,
            "A menu of preferences offers to stop all commercial mail.",
            "15 USC 7704(a)(3)(B)",
            Door.OPT_OUT),
        elsewhere(
            "CS-9",
            Regime.CAN_SPAM,
            "An address that opted out is never sold or exported, except in order to comply.",
            "15 USC 7704(a)(4)(A)(iv)",
            Door.EXPORT),
        ofMessage(
            "CS-11",
            Regime.CAN_SPAM,
            "A mixed message is commercial where its subject reads as an advertisement.",
            "16 CFR 316.3(a)(2)",
            inquiry -> inquiry.isEmail() && !inquiry.isCommercial(),
            MailRules::mixedMessage),
        ofMessage(
            "MB-1",
            Regime.MAILBOX,
            "List-Unsubscribe with an https address and exactly List-Unsubscribe=One-Click.",
            "RFC 8058 section 3.1",
            MailRules::isCommercialMail,
            MailRules::oneClick),
        ofMessage(
            "MB-2",
            Regime.MAILBOX,
            "From about 5,000 messages a day on, SPF, DKIM and DMARC are aligned.",
            "Google and Yahoo, requirements for bulk senders (2024)",
            MailRules::isCommercialMail,
            MailRules::bulk),
        ofMessage(
            "MB-3",
            Regime.MAILBOX,
            "The recipient's address could be one: at most 64 octets before the @, 255 behind it, 254"
                + " in all.",
            "RFC 5321 sections 4.1.2 and 4.5.3.1",
            Inquiry::isEmail,
            inquiry -> address(inquiry.recipient().email())),
        elsewhere(
            "MB-4",
            Regime.MAILBOX,
            "Fewer than 0.3 % of the messages are called spam; 0.1 % is the aim.",
            "Google and Yahoo, requirements for bulk senders (2024)",
            Door.CAMPAIGN));
  }

  private static boolean isCommercialMail(Inquiry inquiry) {
    return inquiry.isEmail() && inquiry.isCommercial();
  }

  private static Verdict identity(Inquiry inquiry) {
    Sender sender = inquiry.request().sender();
    String name = sender.name();
    String from = sender.from();
    String replyTo = sender.replyTo();
    if ((name != null && name.isBlank()) || (from != null && EmailAddress.from(from).isEmpty())) {
      return Verdict.deny("the sender has no name or no address that could be one");
    }
    if (replyTo != null && EmailAddress.from(replyTo).isEmpty()) {
      return Verdict.deny("Reply-To is no address");
    }
    if (name == null || from == null || replyTo == null) {
      return Verdict.unknown(
          name == null ? "the sender's name" : from == null ? "From" : "Reply-To");
    }
    String host = EmailAddress.from(from).map(EmailAddress::host).orElse("");
    String answers = EmailAddress.from(replyTo).map(EmailAddress::host).orElse("");
    boolean same =
        host.equals(answers) || host.endsWith("." + answers) || answers.endsWith("." + host);
    return same
        ? Verdict.allow("From and Reply-To name the same domain")
        : Verdict.deny("Reply-To is at " + answers + " and From at " + host);
  }

  private static Verdict subject(Inquiry inquiry) {
    Message message = inquiry.request().message();
    String subject = message.subject();
    if (subject == null) {
      return Verdict.unknown("the subject");
    }
    if (!ANSWER_OR_FORWARD.matcher(subject).matches()) {
      return Verdict.allow("it pretends to be no answer");
    }
    if (message.priorThread() == null) {
      return Verdict.unknown("whether there is a thread before it");
    }
    return message.priorThread()
        ? Verdict.allow("there is a thread before it")
        : Verdict.deny("it pretends to answer or forward a message that is not there");
  }

  private static Verdict advertisement(Inquiry inquiry) {
    Boolean identified = inquiry.request().message().identifiedAsAd();
    if (identified != null && identified) {
      return Verdict.allow("it says so");
    }
    Inquiry.Standing consent = inquiry.consent(AFFIRMATIVE);
    if (consent == Inquiry.Standing.GOOD) {
      return Verdict.allow("the recipient said yes before");
    }
    if (identified == null) {
      return Verdict.unknown("whether it says that it is an advertisement");
    }
    return consent == Inquiry.Standing.NONE
        ? Verdict.deny("it does not say so, and there is no affirmative consent")
        : Verdict.review("it does not say so, and the consent on record is not fully known");
  }

  static Verdict postalAddress(@Nullable String address) {
    if (address == null) {
      return Verdict.unknown("the postal address");
    }
    if (address.isBlank()) {
      return Verdict.deny("there is no postal address");
    }
    return DIGIT.matcher(address).matches()
        ? Verdict.allow("the sender's postal address is shown")
        : Verdict.review("a postal address without a number or a code: '" + address + "'");
  }

  private static Verdict optOutMechanism(Inquiry inquiry) {
    Message message = inquiry.request().message();
    List<String> links = message.listUnsubscribe();
    if (links != null && links.stream().allMatch(String::isBlank)) {
      return Verdict.deny("there is no opt-out");
    }
    int days = inquiry.bound(Bound.OPT_OUT_DAYS);
    Integer valid = message.optOutValidDays();
    if (valid != null && valid < days) {
      return Verdict.deny("the opt-out works for " + valid + " days of " + days);
    }
    return links == null || valid == null
        ? Verdict.unknown(links == null ? "the opt-out" : "how long the opt-out works")
        : Verdict.allow("the opt-out works long enough");
  }

  static Verdict effortlessOptOut(Inquiry inquiry) {
    Boolean login = inquiry.request().message().optOutNeedsLogin();
    if (login == null) {
      return Verdict.unknown("what opting out needs");
    }
    return login
        ? Verdict.deny("opting out needs a login")
        : Verdict.allow("opting out needs nothing");
  }

  private static Verdict mixedMessage(Inquiry inquiry) {
    String subject = inquiry.request().message().subject();
    if (subject == null) {
      return Verdict.unknown("the subject");
    }
    return ADVERTISES.matcher(subject).matches()
        ? Verdict.review("the subject reads as an advertisement, so that it may be commercial")
        : Verdict.allow("the subject does not read as an advertisement");
  }

  private static Verdict oneClick(Inquiry inquiry) {
    Message message = inquiry.request().message();
    String post = message.listUnsubscribePost();
    List<String> links = message.listUnsubscribe();
    if (post != null && !post.equals("List-Unsubscribe=One-Click")) {
      return Verdict.deny("List-Unsubscribe-Post is not exactly List-Unsubscribe=One-Click");
    }
    if (links != null && links.stream().noneMatch(MailRules::isHttps)) {
      return Verdict.deny("List-Unsubscribe has no https address");
    }
    return post == null || links == null
        ? Verdict.unknown(links == null ? "List-Unsubscribe" : "List-Unsubscribe-Post")
        : Verdict.allow("both headers are right");
  }

  private static boolean isHttps(String link) {
    String bare = link.strip();
    if (bare.startsWith("<") && bare.endsWith(">")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.toLowerCase(Locale.ROOT).matches("https://[^\\s/<>]+\\S*");
  }

  private static Verdict bulk(Inquiry inquiry) {
    Integer today = inquiry.request().sent().today();
    Integer lastDay = inquiry.request().sent().last24h();
    int bulk = inquiry.bound(Bound.BULK_A_DAY);
    return (today != null && today >= bulk) || (lastDay != null && lastDay >= bulk)
        ? Verdict.review("this is bulk: whether SPF, DKIM and DMARC are aligned is not known")
        : Verdict.allow("fewer than " + bulk + " a day");
  }

  private static Verdict address(@Nullable String text) {
    if (text == null) {
      return Verdict.unknown("the recipient's address");
    }
    Optional<EmailAddress> read = EmailAddress.from(text);
    if (read.isEmpty()) {
      return Verdict.deny("the recipient's address is none");
    }
    EmailAddress address = read.get();
    int local = address.local().getBytes(UTF_8).length;
    int host = address.host().getBytes(UTF_8).length;
    if (local > LONGEST_LOCAL || host > LONGEST_DOMAIN || local + 1 + host > LONGEST_ADDRESS) {
      return Verdict.deny("the address is too long: " + local + " octets, an @ and " + host);
    }
    return LOCAL.matcher(address.local()).matches() && HOST.matcher(address.host()).matches()
        ? Verdict.allow("the address could be one and is short enough")
        : Verdict.deny("no mail server would take the recipient's address");
  }
}
