package io.gigmate.core.memory;

import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.Campaigns;
import io.gigmate.core.campaign.Clearance;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Campaigns in memory. Its transactions run one at a time, so that whoever changes is alone. */
public final class InMemoryCampaigns implements Campaigns, Restorable {
  private final InMemoryTable<CampaignId, Campaign> campaigns = new InMemoryTable<>();
  private final InMemoryTable<SignalKey, CampaignSignal> signals = new InMemoryTable<>();
  private final InMemoryTable<SendKey, Clearance> clearances = new InMemoryTable<>();

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
  public boolean note(TenantId tenant, CampaignSignal signal) {
    AtomicBoolean isNew = new AtomicBoolean();
    signals.change(
        tenant, rows -> isNew.set(rows.putIfAbsent(SignalKey.of(signal), signal) == null));
    return isNew.get();
  }

  @Override
  public Map<CampaignSignal.Kind, Long> signals(TenantId tenant, CampaignId id) {
    Map<CampaignSignal.Kind, Long> counts = new EnumMap<>(CampaignSignal.Kind.class);
    of(tenant, id)
        .map(each -> new SignalKey(each.campaign(), each.recipient(), each.kind(), ""))
        .distinct()
        .forEach(each -> counts.merge(each.kind(), 1L, Long::sum));
    return counts;
  }

  @Override
  public List<CampaignSignal> signals(TenantId tenant, CampaignId id, CampaignSignal.Kind kind) {
    return of(tenant, id).filter(each -> each.kind() == kind).toList();
  }

  private Stream<CampaignSignal> of(TenantId tenant, CampaignId id) {
    return signals.all(tenant).stream().filter(each -> each.campaign().equals(id));
  }

  @Override
  public void clear(TenantId tenant, Clearance clearance) {
    clearances.change(tenant, rows -> rows.put(clearance.key(), clearance));
  }

  @Override
  public Optional<Clearance> cleared(TenantId tenant, SendKey key) {
    return clearances.find(tenant, key);
  }

  @Override
  public Runnable snapshot() {
    List<Runnable> back =
        Stream.of(campaigns, signals, clearances).map(InMemoryTable::snapshot).toList();
    return () -> back.forEach(Runnable::run);
  }

  private record SignalKey(
      CampaignId campaign, RecipientId recipient, CampaignSignal.Kind kind, String event)
      implements Comparable<SignalKey> {
    private static final Comparator<SignalKey> ORDER =
        Comparator.comparing(SignalKey::campaign)
            .thenComparing(SignalKey::recipient)
            .thenComparing(SignalKey::kind)
            .thenComparing(SignalKey::event);

    static SignalKey of(CampaignSignal signal) {
      return new SignalKey(signal.campaign(), signal.recipient(), signal.kind(), signal.event());
    }

    @Override
    public int compareTo(SignalKey other) {
      return ORDER.compare(this, other);
    }
  }
}
