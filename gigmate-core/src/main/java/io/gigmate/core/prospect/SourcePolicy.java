package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * How data may be had from a source, as its terms stand: a versioned value that a person accepts
 * before the source is asked. Not legal advice; {@code verified} says whether the terms themselves
 * were read, and when.
 *
 * @param source the source's code, such as {@code google_business}
 * @param name as people write it
 * @param version changes when the policy does; an acceptance holds for one version
 * @param allowed the ways in which data may be had; none where the terms forbid every way
 * @param keptFor how long what was had may be kept, where the terms say
 * @param terms what the terms say, in our words
 * @param verified how far that was checked
 */
public record SourcePolicy(
    String source,
    String name,
    String version,
    Set<Way> allowed,
    Duration keptFor,
    String terms,
    String verified) {
  /** Kept until somebody erases it. */
  public static final Duration NO_LIMIT = Duration.ofDays(Integer.MAX_VALUE);

  /** A way to have data. */
  public enum Way {
    /** The owner of the data exported it and handed it over. */
    OWNER_EXPORT,
    /** The source's own interface, with a key and under its terms. */
    LICENSED_API,
    /** A public page, fetched as its robots.txt allows. */
    PUBLIC_PAGE,
    /**
     * Pages behind a log-in, or fetched against the terms. No policy allows it; it is here to be
     * refused by name.
     */
    SCRAPING;

    private static final List<Way> ALL = List.of(values());

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Returns the name that files and the API carry, such as {@code owner_export}. */
    public String code() {
      return code;
    }

    /** Returns the way of this code. */
    public static Way parse(String code) {
      for (Way way : ALL) {
        if (way.code.equals(code)) {
          return way;
        }
      }
      throw new IllegalArgumentException(
          "a way to have data must be one of owner_export, licensed_api, public_page, scraping: '"
              + code
              + "'");
    }
  }

  public SourcePolicy {
    source = Checks.id("source", source);
    name = Checks.text("source name", name, 100);
    version = Checks.id("version of a source policy", version);
    if (allowed.contains(Way.SCRAPING)) {
      throw new IllegalArgumentException("no policy may allow scraping: " + source);
    }
    allowed =
        Collections.unmodifiableSet(
            allowed.isEmpty() ? EnumSet.noneOf(Way.class) : EnumSet.copyOf(allowed));
    terms = Checks.text("terms", terms, 1000);
    verified = Checks.text("verified", verified, 300);
  }

  /** Answers whether data may be had in this way, and where not, why. */
  public Verdict ask(Way way) {
    if (allowed.contains(way)) {
      return new Verdict.Allowed(way);
    }
    String instead =
        allowed.isEmpty()
            ? "nothing may be had from it"
            : "it may be had by " + allowed.stream().map(Way::code).toList();
    return new Verdict.Refused(
        name + " forbids " + way.code() + ": " + terms + " (" + verified + "); " + instead);
  }

  /** Answers whether something had at one time may still be kept at another. */
  public boolean mayKeep(Instant obtained, Instant now) {
    return Duration.between(obtained, now).compareTo(keptFor) <= 0;
  }

  /** Whether data may be had. */
  public sealed interface Verdict {
    /**
     * It may.
     *
     * @param way in which
     */
    record Allowed(Way way) implements Verdict {}

    /**
     * It may not.
     *
     * @param reason why, in words for a person
     */
    record Refused(String reason) implements Verdict {}

    /** Returns what the function for this verdict answers. */
    default <T> T fold(Function<Allowed, T> allowed, Function<Refused, T> refused) {
      return this instanceof Allowed yes ? allowed.apply(yes) : refused.apply((Refused) this);
    }
  }
}
