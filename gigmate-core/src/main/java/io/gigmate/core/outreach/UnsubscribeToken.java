package io.gigmate.core.outreach;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;

/**
 * What the link of an unsubscribe header stands for.
 *
 * @param tenant who wrote
 * @param campaign for which
 * @param recipient who opts out
 * @param channel of which
 * @param expires until when the link works
 */
public record UnsubscribeToken(
    TenantId tenant,
    CampaignId campaign,
    RecipientId recipient,
    Channel channel,
    Instant expires) {}
