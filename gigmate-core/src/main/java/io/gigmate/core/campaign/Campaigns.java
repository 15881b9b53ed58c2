package io.gigmate.core.campaign;

import io.gigmate.core.outreach.CampaignId;
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

  /** Keeps what a recipient did; the first of each kind counts, a later one changes nothing. */
  void note(TenantId tenant, CampaignSignal signal);

  /** Returns how many recipients did what about the campaign; what nobody did is left out. */
  Map<CampaignSignal.Kind, Long> signals(TenantId tenant, CampaignId id);
}
