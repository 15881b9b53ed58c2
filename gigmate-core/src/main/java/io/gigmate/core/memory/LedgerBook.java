package io.gigmate.core.memory;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.Halt;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendCounts;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.outreach.throttle.Frequency;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.outreach.throttle.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries and halts of one tenant. */
record LedgerBook(NavigableMap<SendKey, Entry> entries, NavigableMap<CampaignId, Halt> halts)
    implements Usage {
  static LedgerBook empty() {
    return new LedgerBook(new TreeMap<>(), new TreeMap<>());
  }

  LedgerBook copy() {
    return new LedgerBook(new TreeMap<>(entries), new TreeMap<>(halts));
  }

  Halt halt(CampaignId campaign) {
    return halts.getOrDefault(campaign, Halt.NONE);
  }

  Entry entry(SendKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("no such send: " + key);
    }
    return entry;
  }

  void put(Entry entry) {
    entries.put(entry.send().key(), entry);
  }

  /** Returns the first time at which recipient and domain may be written to once more. */
  Instant nextAllowed(PlannedSend send, SendLimits limits, Instant now) {
    Instant byRecipient =
        nextAllowed(limits.perRecipient(), send, planned -> planned.to().value(), now);
    Instant byDomain = nextAllowed(limits.perDomain(), send, PlannedSend::domain, now);
    return byRecipient.isAfter(byDomain) ? byRecipient : byDomain;
  }

  private Instant nextAllowed(
      @Nullable Frequency frequency,
      PlannedSend send,
      Function<PlannedSend, String> part,
      Instant now) {
    if (frequency == null) {
      return now;
    }
    return frequency.nextAllowed(
        grants(send.channel())
            .filter(grant -> part.apply(grant.send()).equals(part.apply(send)))
            .map(Grant::until)
            .sorted(Comparator.reverseOrder())
            .toList(),
        now);
  }

  @Override
  public int onDay(LocalDate day, @Nullable Channel channel) {
    return (int) grants(channel).filter(grant -> grant.day().equals(day)).count();
  }

  @Override
  public int after(Instant time, @Nullable Channel channel) {
    return (int) grants(channel).filter(grant -> grant.until().isAfter(time)).count();
  }

  @Override
  public boolean isGrantedAfter(Instant time, Channel channel) {
    return grants(channel).anyMatch(grant -> grant.from().isAfter(time));
  }

  /** Returns what was granted beside this send. */
  SendCounts counts(PlannedSend send, CivilDay day, Instant now) {
    List<Grant> others =
        grants(null).filter(grant -> !grant.send().key().equals(send.key())).toList();
    List<Instant> window =
        others.stream()
            .map(Grant::until)
            .filter(until -> until.isAfter(now.minus(SendLimits.ROLLING)))
            .sorted()
            .toList();
    List<Grant> today = others.stream().filter(grant -> grant.day().equals(day.date())).toList();
    return new SendCounts(
        today.size(),
        window.size(),
        window.isEmpty() ? null : window.get(0),
        (int)
            others.stream()
                .filter(grant -> grant.until().isAfter(now.minus(SendCounts.WEEK)))
                .filter(grant -> grant.send().to().equals(send.to()))
                .count(),
        (int)
            today.stream()
                .filter(grant -> grant.send().key().campaign().equals(send.key().campaign()))
                .count());
  }

  private Stream<Grant> grants(@Nullable Channel channel) {
    return entries.values().stream()
        .map(Entry::grant)
        .flatMap(Optional::stream)
        .filter(grant -> channel == null || grant.send().channel() == channel);
  }

  /**
   * A send with the grant that counts against the quota, if one does.
   *
   * @param attempt how many grants it has had
   */
  record Entry(Send send, int attempt, Optional<Grant> grant) {
    static Entry of(Send send) {
      return new Entry(send, 0, Optional.empty());
    }

    boolean isDue(Channel channel, Instant now) {
      return send.state() == SendState.WAITING
          && send.planned().channel() == channel
          && !send.notBefore().isAfter(now);
    }

    boolean isOver(Instant now) {
      boolean isHeld = send.state() == SendState.RESERVED || send.state() == SendState.HANDED_OFF;
      return isHeld && grant.filter(held -> held.until().isAfter(now)).isEmpty();
    }

    Entry granted(Grant given) {
      Send reserved = new Send(send.planned(), SendState.RESERVED, send.notBefore(), null);
      return new Entry(reserved, given.attempt(), Optional.of(given));
    }

    /** What certainly did not leave gives its share of the quota back. */
    Entry with(SendState state, Instant notBefore, @Nullable String note) {
      Send moved = new Send(send.planned(), state, notBefore, note);
      return new Entry(moved, attempt, state.takesQuota() ? grant : Optional.empty());
    }
  }
}
