package io.gigmate.core.compliance;

import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.OptOut;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request while it is looked at: what every rule needs of it, worked out once. A purpose that
 * nobody stated counts as commercial, which has the stricter rules.
 */
final class Inquiry {
  private final OutreachRequest request;
  private final RuleBook book;
  private final Instant now;
  private final Channel channel;
  private final Whereabouts where;

  /** What the consents on record come to. */
  enum Standing {
    /** One is complete and stands. */
    GOOD,
    /** One would do if all of it were known. */
    INCOMPLETE,
    /** None will do. */
    NONE,
    /** Nobody knows what is on record. */
    UNKNOWN
  }

  Inquiry(OutreachRequest request, RuleBook book, Instant now, Channel channel) {
    this.request = request;
    this.book = book;
    this.now = now;
    this.channel = channel;
    this.where = Whereabouts.of(request.recipient(), isTelephone());
  }

  OutreachRequest request() {
    return request;
  }

  Recipient recipient() {
    return request.recipient();
  }

  Instant now() {
    return now;
  }

  Channel channel() {
    return channel;
  }

  Whereabouts where() {
    return where;
  }

  int bound(Bound bound) {
    return book.bound(bound);
  }

  StateHours hours() {
    return book.hours();
  }

  boolean isCommercial() {
    return request.purpose() != Purpose.TRANSACTIONAL;
  }

  boolean isEmail() {
    return channel == Channel.EMAIL;
  }

  boolean isTelephone() {
    return channel == Channel.SMS || channel == Channel.PHONE;
  }

  /** Answers whether it is written and arrives electronically. */
  boolean isElectronic() {
    return isEmail() || channel == Channel.SMS || channel == Channel.SOCIAL;
  }

  boolean mayBeIn(Jurisdiction jurisdiction) {
    return where.mayBeIn(jurisdiction);
  }

  /** Answers what the consents of these kinds on the channel of the message come to. */
  Standing consent(Set<ConsentKind> kinds) {
    List<Consent> consents = recipient().consents();
    if (consents == null) {
      return Standing.UNKNOWN;
    }
    Standing best = Standing.NONE;
    for (Consent each : consents) {
      boolean mayDo =
          (each.channel() == null || each.channel() == channel)
              && (each.kind() == null || kinds.contains(each.kind()))
              && (each.given() == null || !each.given().isAfter(now));
      if (mayDo && each.channel() != null && each.kind() != null && each.given() != null) {
        return Standing.GOOD;
      }
      best = mayDo ? Standing.INCOMPLETE : best;
    }
    return best;
  }

  /**
   * Returns a consent of these kinds that is complete and stands on the channel: the first that
   * says to which words, or the first where none does.
   */
  @Nullable Consent reliedOn(Set<ConsentKind> kinds) {
    Consent wordless = null;
    List<Consent> consents = recipient().consents();
    for (Consent each : consents == null ? List.<Consent>of() : consents) {
      if (each.channel() == channel
          && each.kind() != null
          && kinds.contains(each.kind())
          && each.given() != null
          && !each.given().isAfter(now)) {
        String words = each.textVersion();
        if (words != null && !words.isBlank()) {
          return each;
        }
        wordless = wordless == null ? each : wordless;
      }
    }
    return wordless;
  }

  /** Returns an opt-out that stands in the way of this channel; null where none does. */
  @Nullable OptOut standingOptOut() {
    List<OptOut> all = recipient().optedOut();
    for (OptOut each : all == null ? List.<OptOut>of() : all) {
      if (holds(each) && !isLifted(each)) {
        return each;
      }
    }
    return null;
  }

  /** A number is one line: who revokes by text is not called either, and the other way round. */
  private boolean holds(OptOut optOut) {
    Channel of = optOut.channel();
    return of == null
        || of == channel
        || (isTelephone() && (of == Channel.SMS || of == Channel.PHONE));
  }

  private boolean isLifted(OptOut optOut) {
    Instant at = optOut.at();
    List<Consent> consents = recipient().consents();
    if (at == null || consents == null) {
      return false;
    }
    for (Consent each : consents) {
      Instant given = each.given();
      if (each.channel() == channel
          && each.kind() != null
          && each.kind().isAffirmative()
          && given != null
          && given.isAfter(at)
          && !given.isAfter(now)) {
        return true;
      }
    }
    return false;
  }
}
