package io.gigmate.adapters.http.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.source.PublicAddresses;
import io.gigmate.core.subscription.Call;
import io.gigmate.core.subscription.CallCarrier;
import io.gigmate.core.subscription.Reply;
import io.gigmate.core.subscription.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls by https to hosts of the internet at large. A host that is allowed by name may be in
 * one's own network, and told by http.
 *
 * <p>A name is looked up before each call, and all of its addresses must be public. The virtual
 * machine remembers what it looked up for half a minute, so that the call that follows goes where
 * was looked; with {@code networkaddress.cache.ttl} at 0 that would not be so. No redirect is
 * followed, and of an answer only the status is read. This class is thread-safe.
 */
public final class HttpCallCarrier implements CallCarrier {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(15);

  private final Set<String> allowed;
  private @Nullable HttpClient client;

  /** Creates a carrier that may call these hosts wherever they are. */
  public HttpCallCarrier(Set<String> allowed) {
    this.allowed =
        allowed.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<String> obstacle(Subscription subscription) {
    String host = subscription.host();
    if (allowed.contains(host)) {
      return Optional.empty();
    }
    if (!subscription.isEncrypted()) {
      return Optional.of("the address must begin with https");
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!PublicAddresses.isPublic(address)) {
          return Optional.of(host + " is in a private network, and not allowed by name");
        }
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("there is no host " + host);
    }
  }

  @Override
  public Reply send(Call call) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(call.url()))
              .timeout(ANSWERING)
              .header("Content-Type", "application/json")
              .header("User-Agent", "GigMate")
              .header("webhook-id", call.id())
              .header("webhook-timestamp", call.timestamp())
              .header("webhook-signature", call.signature())
              .POST(BodyPublishers.ofString(call.body(), UTF_8))
              .build();
      // The limit ends with the headers, and a body may drip for ever: it is not waited for.
      HttpResponse<InputStream> answer = client().send(request, BodyHandlers.ofInputStream());
      answer.body().close();
      return Reply.of(answer.statusCode());
    } catch (IOException | IllegalArgumentException e) {
      // The message may quote the address, which may be a secret.
      return Reply.none("no answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.none("no answer: interrupted");
    }
  }

  /** Made with the first call: with its keys and threads it would hold up every start. */
  private synchronized HttpClient client() {
    HttpClient known = client;
    if (known == null) {
      known =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECTING)
              .build();
      client = known;
    }
    return known;
  }
}
