package io.gigmate.core.prospect;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;

/** Where the steps of a tenant's leads are kept; steps are only ever added. */
public interface LeadSteps {
  /**
   * Adds a step.
   *
   * @throws IllegalArgumentException where there is no such prospect, naming it
   */
  void append(TenantId tenant, LeadStep step);

  /**
   * Returns the steps of one lead, the earliest first; steps of one time in the order in which they
   * were added.
   */
  List<LeadStep> of(TenantId tenant, ProspectId prospect);

  /** Returns the steps of these leads, by prospect and then the earliest first. */
  List<LeadStep> ofAll(TenantId tenant, Collection<ProspectId> prospects);

  /** Returns the latest step of every lead that has one, by prospect. */
  List<LeadStep> latest(TenantId tenant);

  /** Returns every step of every lead, by prospect and then the earliest first. */
  List<LeadStep> all(TenantId tenant);
}
