package io.gigmate.core.outreach;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who must not be written to. A store keeps a keyed hash of a contact point and never the address,
 * so that erasing a recipient leaves it as it is and it can be asked for ever.
 */
public interface Suppressions {
  /** Keeps a suppression; the same one again changes nothing. */
  void suppress(TenantId tenant, ContactPoint point, Suppression suppression);

  /** Returns the oldest suppression that stands in the way of this channel, if there is one. */
  Optional<Suppression> standing(TenantId tenant, Channel channel, ContactPoint point);

  /** Returns all that stand, the oldest first. */
  List<Suppression> of(TenantId tenant, ContactPoint point);

  /**
   * Lifts what an affirmative consent for a channel lifts, which is neither a bounce nor a
   * complaint nor anything that is not older than the consent.
   */
  void lift(TenantId tenant, ContactPoint point, Channel channel, Instant given);

  /** Takes one away on a person's word, such as a bounce of an address that was repaired. */
  void release(TenantId tenant, ContactPoint point, Suppression suppression);
}
