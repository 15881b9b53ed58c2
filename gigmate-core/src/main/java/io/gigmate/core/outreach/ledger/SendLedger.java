package io.gigmate.core.outreach.ledger;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where planned sends and what became of them are kept. Several workers may use it at one time, on
 * one machine or many; each of its methods is whole or nothing.
 */
public interface SendLedger {
  /**
   * Keeps these as waiting; one whose key is already there is left as it is, and one of a cancelled
   * campaign is kept as cancelled.
   *
   * @return how many are new
   */
  int plan(TenantId tenant, Collection<PlannedSend> sends);

  /**
   * Takes sends that are due, and the quota for them with it, for one worker. Sends of a paused
   * campaign stay; a recipient or a domain that has had its share waits.
   *
   * @param atMost how many the worker wants
   */
  List<Grant> reserve(TenantId tenant, Channel channel, SendPolicy policy, Instant now, int atMost);

  /**
   * Decides anew whether the send of this grant may leave, and where it may, commits that it is
   * handed off. Must not run inside a transaction of the caller, as it would not be committed.
   *
   * @return whether the provider may be called
   */
  boolean handOff(TenantId tenant, Grant grant, SendPolicy policy, Instant now);

  /**
   * Takes one last look, calls the gateway and keeps its answer. While the gateway works, the entry
   * is locked: see {@link #awaitInFlight}. Must not run inside a transaction of the caller.
   *
   * @return the state in which it left the send; empty where the send was no longer this grant's,
   *     and the gateway was not called
   */
  Optional<SendState> deliver(
      TenantId tenant, Grant grant, SendPolicy policy, InstantSource clock, MessageGateway gateway);

  /**
   * Frees what workers left behind: a reservation whose time is over waits again and gives its
   * quota back; a hand-off whose time is over, and on which nobody works, is unknown and keeps it.
   *
   * @return how many it found
   */
  int sweep(TenantId tenant, Instant now);

  /**
   * Settles an unknown send by the word of a person or of the provider.
   *
   * @param answer accepted or failed; nothing else settles
   * @param by who says so
   * @return whether it was unknown
   */
  boolean settle(TenantId tenant, SendKey key, GatewayAnswer answer, String by);

  /**
   * Decides about a waiting send by the word of a person: one that may leave is looked at at once,
   * with all that is asked of every send; one that must not is suppressed.
   *
   * @return whether it was waiting
   */
  boolean decide(TenantId tenant, SendKey key, HandOffVerdict word);

  /** Lets nothing more of the campaign leave until it is resumed. */
  void pause(TenantId tenant, CampaignId campaign);

  /** Lets a paused campaign go on; one that was cancelled stays so. */
  void resume(TenantId tenant, CampaignId campaign);

  /**
   * Cancels everything of the campaign that is not handed off, for good.
   *
   * @return how many that were
   */
  int cancel(TenantId tenant, CampaignId campaign);

  /**
   * Returns once every message that was on its way to a provider when this was called is there or
   * is not. What was committed before the call (a suppression, a pause, a lower limit) binds
   * everything that leaves after it, so this is what to wait for before saying that it holds.
   */
  void awaitInFlight(TenantId tenant);

  /** Returns the entry of this key, if there is one. */
  Optional<Send> find(TenantId tenant, SendKey key);

  /** Returns the entries that wait for a person or the provider's word, by key. */
  List<Send> unknown(TenantId tenant, int limit);

  /**
   * Returns the campaign's entries in this state, by key.
   *
   * @param note how the note of each begins; empty for any or none
   * @param limit how many at the most
   */
  List<Send> sends(TenantId tenant, CampaignId campaign, SendState state, String note, int limit);

  /** Returns what was granted beside this send, whether or not it is in the ledger. */
  SendCounts counts(TenantId tenant, PlannedSend send, CivilDay day, Instant now);

  /** Returns how many sends of the campaign are where. */
  SendTally tally(TenantId tenant, CampaignId campaign);
}
