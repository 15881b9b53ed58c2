package io.gigmate.core.campaign;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a tenant's campaigns are kept, and what recipients did about them. */
public interface Campaigns {
  /** Keeps the campaign in place of the one with its id. */
  void save(TenantId tenant, Campaign campaign);

  /** Returns the campaign, if there is one. */
  Optional<Campaign> find(TenantId tenant, CampaignId id);

  /**
   * Returns the campaign in order to change it: within a transaction, whoever asks after this waits
   * until the transaction ends.
   */
  Optional<Campaign> findForChange(TenantId tenant, CampaignId id);

  /** Returns every campaign, by id. */
  List<Campaign> all(TenantId tenant);

  /**
   * Keeps what a recipient did; an event that is there already, with its kind, changes nothing.
   *
   * @return whether it is new
   */
  boolean note(TenantId tenant, CampaignSignal signal);

  /** Returns how many recipients did what about the campaign; what nobody did is left out. */
  Map<CampaignSignal.Kind, Long> signals(TenantId tenant, CampaignId id);

  /** Returns every signal of a kind, by recipient and event. */
  List<CampaignSignal> signals(TenantId tenant, CampaignId id, CampaignSignal.Kind kind);

  /** Keeps a person's word about a planned message in place of the one before. */
  void clear(TenantId tenant, Clearance clearance);

  /** Returns the last word of a person about a planned message, if there is one. */
  Optional<Clearance> cleared(TenantId tenant, SendKey key);
}
