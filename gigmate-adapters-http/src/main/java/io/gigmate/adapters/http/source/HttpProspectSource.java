package io.gigmate.adapters.http.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prospects from a JSON document on the web, fetched as a polite visitor does: only what the site's
 * robots.txt allows (RFC 9309), no more often than agreed or than its crawl delay says, asking only
 * for what changed (RFC 9110), within a size and a time, following redirects on the same site only.
 *
 * <p>It never waits: where it is too early, {@link #fetch()} answers when it may be asked again.
 * This class is thread-safe; one visit at a time.
 */
public final class HttpProspectSource implements ProspectSource {
  /** RFC 9309 asks for at least 500 KiB. */
  private static final int LARGEST_ROBOTS = 1 << 20;

  /** RFC 9309 lets robots.txt be remembered for a day. */
  private static final Duration ROBOTS_HOLD = Duration.ofHours(24);

  private static final int MOST_REDIRECTS = 5;

  private final String source;
  private final SourcePolicy.Way way;
  private final URI address;
  private final Manners manners;
  private final InstantSource clock;
  private final WebVisitor visitor;

  private @Nullable Instant lastVisit;
  private @Nullable BaseRobotRules robots;
  private Instant robotsReadAt = Instant.MIN;
  private @Nullable String etag;
  private @Nullable String lastModified;
  private List<Prospect> last = List.of();

  /**
   * How a visitor behaves.
   *
   * @param agent the name it gives, such as {@code GigMate/1.0}; robots.txt knows it by the part
   *     before the slash
   * @param pause the least time between two visits
   * @param largest how many bytes it reads at the most
   * @param patience how long it waits for an answer
   */
  public record Manners(String agent, Duration pause, int largest, Duration patience) {
    /** A visit a minute, up to 5 MiB, 20 seconds. */
    public static final Manners USUAL =
        new Manners("GigMate", Duration.ofMinutes(1), 5 << 20, Duration.ofSeconds(20));

    public Manners {
      if (!agent.matches("[A-Za-z_-]+(/[A-Za-z0-9._-]+)?")) {
        throw new IllegalArgumentException(
            "the agent must be a name such as GigMate or GigMate/1.0: '" + agent + "'");
      }
      if (pause.isNegative() || largest < 1 || patience.isNegative() || patience.isZero()) {
        throw new IllegalArgumentException(
            "pause, largest and patience must be positive: "
                + pause
                + ", "
                + largest
                + ", "
                + patience);
      }
    }

    String product() {
      int slash = agent.indexOf('/');
      return (slash < 0 ? agent : agent.substring(0, slash)).toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Creates the source; nothing is asked yet.
   *
   * @param source the code of the source whose policy applies
   * @param way the way in which its policy lets this document be had
   * @param address of the document, by http or https
   */
  public HttpProspectSource(
      String source, SourcePolicy.Way way, URI address, Manners manners, InstantSource clock) {
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("https?") || address.getHost() == null) {
      throw new IllegalArgumentException("the address must be http or https: " + address);
    }
    this.source = source;
    this.way = way;
    this.address = address;
    this.manners = manners;
    this.clock = clock;
    this.visitor = new WebVisitor(manners.agent(), manners.patience());
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public SourcePolicy.Way way() {
    return way;
  }

  /**
   * Returns what there is; where nothing changed since the last time, what there was then.
   *
   * @throws UncheckedIOException where the source is asked too early, may not be asked, or cannot
   *     be read, saying which
   */
  @Override
  public Stream<Prospect> prospects() {
    return fetch()
        .fold(
            found -> found.prospects().stream(),
            later -> {
              throw unreadable("may be asked again at " + later.next());
            },
            refused -> {
              throw unreadable(refused.reason());
            });
  }

  /** Asks the source, if it may be asked now. */
  public synchronized Fetch fetch() {
    Instant now = clock.instant();
    if (lastVisit != null && now.isBefore(lastVisit.plus(pause()))) {
      return new Fetch.NotYet(lastVisit.plus(pause()));
    }
    lastVisit = now;
    try {
      return document(rules(now), now);
    } catch (IOException | IllegalArgumentException e) {
      return new Fetch.Refused(String.valueOf(e.getMessage()));
    }
  }

  private Duration pause() {
    long delay = robots == null ? 0 : Math.max(0, robots.getCrawlDelay());
    Duration asked = Duration.ofMillis(delay);
    return asked.compareTo(manners.pause()) > 0 ? asked : manners.pause();
  }

  private Fetch document(BaseRobotRules rules, Instant now) throws IOException {
    HttpResponse<byte[]> answer = follow(address, rules, true, manners.largest());
    if (answer.statusCode() == 304) {
      return new Fetch.Found(last, false);
    }
    if (answer.statusCode() != 200) {
      throw new IOException("the site answered " + answer.statusCode());
    }
    List<Prospect> found =
        ProspectJson.read(answer.body(), new Provenance(source, address.toString(), now, way));
    // Only now: an answer that could not be read must be asked for again.
    etag = answer.headers().firstValue("etag").orElse(null);
    lastModified = answer.headers().firstValue("last-modified").orElse(null);
    last = found;
    return new Fetch.Found(found, true);
  }

  private BaseRobotRules rules(Instant now) throws IOException {
    BaseRobotRules known = robots;
    if (known != null && now.isBefore(robotsReadAt.plus(ROBOTS_HOLD))) {
      return known;
    }
    BaseRobotRules read = readRobots();
    robots = read;
    robotsReadAt = now;
    return read;
  }

  /** What is not there allows all; what cannot be had just now allows nothing. */
  private BaseRobotRules readRobots() throws IOException {
    URI place = address.resolve("/robots.txt");
    HttpResponse<byte[]> answer;
    try {
      answer = follow(place, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), false, LARGEST_ROBOTS);
    } catch (IOException e) {
      throw new IOException("its robots.txt cannot be had: " + e.getMessage(), e);
    }
    int status = answer.statusCode();
    if (status >= 400 && status < 500 && status != 429) {
      return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    }
    if (status != 200) {
      throw new IOException("its robots.txt cannot be had: the site answered " + status);
    }
    return new SimpleRobotRulesParser()
        .parseContent(place.toString(), answer.body(), "text/plain", List.of(manners.product()));
  }

  private HttpResponse<byte[]> follow(
      URI start, BaseRobotRules rules, boolean conditional, int largest) throws IOException {
    URI place = start;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!rules.isAllowed(place.toString())) {
        throw new IOException("robots.txt forbids " + place);
      }
      HttpResponse<byte[]> answer = send(place, conditional, largest);
      if (!WebVisitor.leadsOn(answer)) {
        return answer;
      }
      URI next = place.resolve(answer.headers().firstValue("location").orElseThrow());
      if (!sameSite(next)) {
        throw new IOException("it leads to another site: " + next);
      }
      place = next;
    }
    throw new IOException("it leads on more than " + MOST_REDIRECTS + " times");
  }

  private boolean sameSite(URI other) {
    return address.getScheme().equals(other.getScheme())
        && address.getHost().equalsIgnoreCase(String.valueOf(other.getHost()))
        && address.getPort() == other.getPort();
  }

  private HttpResponse<byte[]> send(URI place, boolean conditional, int largest)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", conditional ? "application/json" : "text/plain");
    if (conditional && etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (conditional && lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    return visitor.ask(place, headers, largest, manners.patience());
  }

  private UncheckedIOException unreadable(String reason) {
    return new UncheckedIOException(new IOException("the source " + source + " " + reason));
  }
}
