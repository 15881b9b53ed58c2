package io.gigmate.core.prospect;

import io.gigmate.core.prospect.SourcePolicy.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The policies of the sources that a configuration may name. This class is immutable and
 * thread-safe.
 *
 * <p>{@code SourcePolicies.standard().of("linkedin").ask(Way.SCRAPING)} is refused with the reason.
 */
public final class SourcePolicies {
  private static final String KNOWN = "widely known, not checked against the terms themselves";

  private static final SourcePolicies STANDARD =
      new SourcePolicies(
          List.of(
              policy(
                  "linkedin",
                  "LinkedIn",
                  Set.of(Way.OWNER_EXPORT),
                  SourcePolicy.NO_LIMIT,
                  "no bots and no scraping; members may export their own connections and pages"),
              policy(
                  "facebook",
                  "Facebook",
                  Set.of(Way.OWNER_EXPORT, Way.LICENSED_API),
                  SourcePolicy.NO_LIMIT,
                  "no automated collection without written permission; pages through the Graph API"
                      + " with their owner's consent"),
              policy(
                  "instagram",
                  "Instagram",
                  Set.of(Way.OWNER_EXPORT, Way.LICENSED_API),
                  SourcePolicy.NO_LIMIT,
                  "no automated collection without written permission; business accounts through"
                      + " the API with their owner's consent"),
              policy(
                  "google_business",
                  "Google Business",
                  Set.of(Way.OWNER_EXPORT, Way.LICENSED_API),
                  Duration.ofDays(30),
                  "no scraping; the Places API lends its content for display and lets coordinates"
                      + " be kept for 30 days, place ids for good"),
              policy(
                  "yelp",
                  "Yelp",
                  Set.of(Way.OWNER_EXPORT, Way.LICENSED_API),
                  Duration.ofHours(24),
                  "no scraping; the API lends its content for 24 hours, business ids for good"),
              policy(
                  "bandsintown",
                  "Bandsintown",
                  Set.of(Way.OWNER_EXPORT, Way.LICENSED_API),
                  SourcePolicy.NO_LIMIT,
                  "the API needs written permission; artists may export their own dates"),
              policy(
                  "songkick",
                  "Songkick",
                  Set.of(Way.OWNER_EXPORT, Way.LICENSED_API),
                  SourcePolicy.NO_LIMIT,
                  "the API needs a licence; artists may export their own dates"),
              policy(
                  "reverbnation",
                  "ReverbNation",
                  Set.of(Way.OWNER_EXPORT),
                  SourcePolicy.NO_LIMIT,
                  "no public interface and no automated collection; artists may hand over their own"
                      + " press kit"),
              policy(
                  "sonicbids",
                  "Sonicbids",
                  Set.of(Way.OWNER_EXPORT),
                  SourcePolicy.NO_LIMIT,
                  "no public interface and no automated collection; artists may hand over their own"
                      + " press kit")));

  private final List<SourcePolicy> policies;

  private SourcePolicies(List<SourcePolicy> policies) {
    this.policies = List.copyOf(policies);
  }

  private static SourcePolicy policy(
      String source, String name, Set<Way> allowed, Duration keptFor, String terms) {
    return new SourcePolicy(source, name, "1", allowed, keptFor, terms, KNOWN);
  }

  /** Returns the nine policies that come with the library. */
  public static SourcePolicies standard() {
    return STANDARD;
  }

  /** Returns these policies with one more; it replaces the one of its source. */
  public SourcePolicies with(SourcePolicy policy) {
    List<SourcePolicy> more = new ArrayList<>(policies);
    more.removeIf(one -> one.source().equals(policy.source()));
    more.add(policy);
    return new SourcePolicies(more);
  }

  /** Returns every policy. */
  public List<SourcePolicy> all() {
    return policies;
  }

  /**
   * Returns the policy of a source.
   *
   * @throws IllegalArgumentException where there is none, naming those that there are
   */
  public SourcePolicy of(String source) {
    return policies.stream()
        .filter(policy -> policy.source().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no policy for the source '"
                        + source
                        + "'; known are "
                        + policies.stream().map(SourcePolicy::source).toList()));
  }
}
