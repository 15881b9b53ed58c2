package io.gigmate.core.subscription;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.operations.OperationKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody wants to be told, and of what.
 *
 * @param id identifies it within its tenant
 * @param url by https, or by http, which only a host that was allowed by name may be told
 * @param topics of the entries that it is told, each once and at least one
 * @param by who signed it up
 * @param at when, to the millisecond
 */
public record Subscription(
    SubscriptionId id, String url, List<OperationKind> topics, String by, Instant at) {
  private static final int LONGEST_URL = 1000;

  /** No user or password in it, and no fragment; letters that ASCII has. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?)://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?(?:/[!-~&&[^#\\\\]]*)?");

  public Subscription {
    if (url.length() > LONGEST_URL || !ADDRESS.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "the address must be such as https://hooks.example/gigmate, of at most "
              + LONGEST_URL
              + " characters, without a user in it");
    }
    topics = Checks.distinct(topics).stream().sorted().toList();
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("a subscription needs a topic");
    }
    by = Checks.text("who signed up", by, 100);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the host, in lower case; the rest of an address may be a secret. */
  public String host() {
    return matched(url).group(2).toLowerCase(Locale.ROOT);
  }

  /** Answers whether nobody on the way can read along. */
  public boolean isEncrypted() {
    return matched(url).group(1).equals("https");
  }

  private static Matcher matched(String url) {
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      throw new IllegalStateException("not an address: " + url);
    }
    return address;
  }

  /** Leaves the path out. */
  @Override
  public String toString() {
    return "Subscription[" + id + " at " + host() + " to " + topics + "]";
  }
}
