package io.gigmate.core.campaign;

import io.gigmate.core.compliance.OutreachRequest.Focus;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.RecipientId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be written to, as the host knows them.
 *
 * @param id identifies them
 * @param facts what the rules ask of them; consents and opt-outs are added from their own ports
 * @param destinations where each channel reaches them
 * @param values what a template may say of them
 * @param focus whether they are of interest; null where the operator set no focus
 * @param source where their data come from, which the footer tells; null where unknown
 */
public record Addressee(
    RecipientId id,
    Recipient facts,
    Map<Channel, Destination> destinations,
    Map<String, String> values,
    @Nullable Focus focus,
    @Nullable String source) {

  /**
   * Where a channel reaches somebody.
   *
   * @param address as it is written on the message
   * @param point what it comes to
   */
  public record Destination(String address, ContactPoint point) {}

  public Addressee {
    EnumMap<Channel, Destination> places = new EnumMap<>(Channel.class);
    places.putAll(destinations);
    destinations = Collections.unmodifiableMap(places);
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Returns where this channel reaches them, if it does. */
  public Optional<Destination> on(Channel channel) {
    return Optional.ofNullable(destinations.get(channel));
  }
}
