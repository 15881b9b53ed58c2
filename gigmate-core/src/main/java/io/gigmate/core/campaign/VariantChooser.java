package io.gigmate.core.campaign;

import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;

/**
 * Chooses which variant of a campaign a recipient gets: always the same one for the same campaign
 * and recipient, as it is asked again at each hand-off.
 */
@FunctionalInterface
public interface VariantChooser {
  /** Returns the name of one of the campaign's variants. */
  String choose(TenantId tenant, Campaign campaign, RecipientId recipient);

  /** Returns the chooser that takes the first variant for everybody. */
  static VariantChooser first() {
    return (tenant, campaign, recipient) -> campaign.plan().templates().firstKey();
  }
}
