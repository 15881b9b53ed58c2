package io.gigmate.core.outreach;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.outreach.Suppression.Reason;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Opts out who follows the link of a message: at once, with what was agreed to taken back, and with
 * an entry in the log. Doing it twice does no harm. This class is as thread-safe as its ports.
 */
public final class OptOutDesk {
  private static final String SOURCE = "unsubscribe link";

  private final UnsubscribeTokens tokens;
  private final Addresses addresses;
  private final Suppressions suppressions;
  private final Consents consents;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Consumer<TenantId> inFlight;
  private final Consumer<UnsubscribeToken> told;

  /** Knows where a recipient is reached; a host's own recipients answer it. */
  @FunctionalInterface
  public interface Addresses {
    /** Returns every contact point of a recipient; none where they are gone. */
    List<ContactPoint> of(TenantId tenant, RecipientId recipient);
  }

  /**
   * Creates the desk on its ports.
   *
   * @param tokens read the links
   * @param addresses know where a recipient is reached
   * @param suppressions take the opt-outs
   * @param consents are taken back
   * @param log hears of each
   * @param transactions keep the three together
   * @param clock says when
   */
  public OptOutDesk(
      UnsubscribeTokens tokens,
      Addresses addresses,
      Suppressions suppressions,
      Consents consents,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this(
        tokens,
        addresses,
        suppressions,
        consents,
        log,
        transactions,
        clock,
        tenant -> {},
        asked -> {});
  }

  private OptOutDesk(
      UnsubscribeTokens tokens,
      Addresses addresses,
      Suppressions suppressions,
      Consents consents,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock,
      Consumer<TenantId> inFlight,
      Consumer<UnsubscribeToken> told) {
    this.tokens = tokens;
    this.addresses = addresses;
    this.suppressions = suppressions;
    this.consents = consents;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.inFlight = inFlight;
    this.told = told;
  }

  /**
   * Returns this desk, which acknowledges an opt-out only when nothing is on its way that was
   * allowed before it.
   *
   * @param awaiting waits for what is on its way, as {@code ledger::awaitInFlight} does
   */
  public OptOutDesk waitingFor(Consumer<TenantId> awaiting) {
    return new OptOutDesk(
        tokens, addresses, suppressions, consents, log, transactions, clock, awaiting, told);
  }

  /** Returns this desk, which tells of each opt-out once it holds. */
  public OptOutDesk telling(Consumer<UnsubscribeToken> listener) {
    return new OptOutDesk(
        tokens, addresses, suppressions, consents, log, transactions, clock, inFlight, listener);
  }

  /** Returns what a link stands for, and changes nothing: programs that scan mail open links. */
  public Optional<UnsubscribeToken> look(String token) {
    return tokens.read(token, clock.instant());
  }

  /**
   * Opts out; empty where the link is not ours or no longer works.
   *
   * @param token of the link
   * @param fromEverything whether of all channels rather than of the message's
   */
  public Optional<UnsubscribeToken> optOut(String token, boolean fromEverything) {
    Instant now = clock.instant();
    Optional<UnsubscribeToken> read = tokens.read(token, now);
    read.ifPresent(
        asked ->
            transactions.inOne(
                () -> {
                  optOut(asked, fromEverything, now);
                  return asked;
                }));
    read.ifPresent(
        asked -> {
          inFlight.accept(asked.tenant());
          told.accept(asked);
        });
    return read;
  }

  private void optOut(UnsubscribeToken asked, boolean fromEverything, Instant now) {
    Suppression suppression =
        fromEverything
            ? Suppression.everywhere(Reason.OPTED_OUT, now, SOURCE)
            : Suppression.on(asked.channel(), Reason.OPTED_OUT, now, SOURCE);
    List<ContactPoint> points = addresses.of(asked.tenant(), asked.recipient());
    points.forEach(point -> suppressions.suppress(asked.tenant(), point, suppression));
    for (Channel channel : Channel.values()) {
      if (suppression.holdsOn(channel)) {
        consents.withdraw(asked.tenant(), asked.recipient(), channel, now);
      }
    }
    log.append(
        asked.tenant(),
        Operation.builder(OperationKind.OUTREACH, now, "opt-out desk")
            .subject("recipient " + asked.recipient() + " of campaign " + asked.campaign())
            .decision(
                fromEverything
                    ? "suppressed everywhere"
                    : "suppressed on " + asked.channel().code())
            .rationale("the recipient used the unsubscribe link")
            .rules(List.of("CS-6", "CS-7", "CL-5", "EU-5"))
            .endedAt(now)
            .build(),
        PersonalInputs.of(asked.recipient(), Stream.of(asked)));
  }
}
