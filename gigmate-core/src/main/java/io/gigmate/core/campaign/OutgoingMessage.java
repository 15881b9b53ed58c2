package io.gigmate.core.campaign;

import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.SendKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as it leaves.
 *
 * @param key what it is
 * @param channel that carries it
 * @param address where it goes, as written on it
 * @param sender who writes
 * @param variant which words it has
 * @param subject without line breaks
 * @param body with its footer
 * @param optOut the link that opts out
 * @param toCheck what whoever sends it by hand has to look at first, a line each
 */
public record OutgoingMessage(
    SendKey key,
    Channel channel,
    String address,
    Sender sender,
    String variant,
    String subject,
    String body,
    String optOut,
    List<String> toCheck) {
  /** The one value of {@code List-Unsubscribe-Post} (RFC 8058 section 3.1). */
  public static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  public OutgoingMessage {
    toCheck = List.copyOf(toCheck);
  }

  /** Returns this message with what has to be looked at first. */
  OutgoingMessage toCheck(List<String> lines) {
    return new OutgoingMessage(
        key, channel, address, sender, variant, subject, body, optOut, lines);
  }

  /** Returns the headers of a mail by which its reader can opt out with one click. */
  public Map<String, String> optOutHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("List-Unsubscribe", "<" + optOut + ">");
    headers.put("List-Unsubscribe-Post", ONE_CLICK);
    return Collections.unmodifiableMap(headers);
  }
}
