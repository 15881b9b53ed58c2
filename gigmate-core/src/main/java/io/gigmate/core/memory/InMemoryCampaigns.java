package io.gigmate.core.memory;

import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.Campaigns;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.tenant.TenantId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns in memory. Its transactions run one at a time, so that whoever changes is alone. */
public final class InMemoryCampaigns implements Campaigns, Restorable {
  private final InMemoryTable<CampaignId, Campaign> campaigns = new InMemoryTable<>();
  private final InMemoryTable<String, CampaignSignal> signals = new InMemoryTable<>();

  @Override
  public void save(TenantId tenant, Campaign campaign) {
    campaigns.change(tenant, rows -> rows.put(campaign.id(), campaign));
  }

  @Override
  public Optional<Campaign> find(TenantId tenant, CampaignId id) {
    return campaigns.find(tenant, id);
  }

  @Override
  public Optional<Campaign> findForChange(TenantId tenant, CampaignId id) {
    return find(tenant, id);
  }

  @Override
  public List<Campaign> all(TenantId tenant) {
    return campaigns.all(tenant);
  }

  @Override
  public void note(TenantId tenant, CampaignSignal signal) {
    String key = signal.campaign() + "\n" + signal.recipient() + "\n" + signal.kind();
    signals.change(tenant, rows -> rows.putIfAbsent(key, signal));
  }

  @Override
  public Map<CampaignSignal.Kind, Long> signals(TenantId tenant, CampaignId id) {
    Map<CampaignSignal.Kind, Long> counts = new EnumMap<>(CampaignSignal.Kind.class);
    signals.all(tenant).stream()
        .filter(each -> each.campaign().equals(id))
        .forEach(each -> counts.merge(each.kind(), 1L, Long::sum));
    return counts;
  }

  @Override
  public Runnable snapshot() {
    Runnable first = campaigns.snapshot();
    Runnable second = signals.snapshot();
    return () -> {
      first.run();
      second.run();
    };
  }
}
