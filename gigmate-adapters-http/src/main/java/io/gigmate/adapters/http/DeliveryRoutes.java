package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigmate.adapters.http.delivery.ProviderCalls;
import io.gigmate.core.delivery.DeliveryDesk;
import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryOutcome;
import io.gigmate.core.delivery.Feedback;
import io.gigmate.core.delivery.WebhookKeys;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ways in for what comes back about messages.
 *
 * <table>
 *   <caption>Routes</caption>
 *   <tr><th>route</th><th>takes</th></tr>
 *   <tr><td>POST /api/v1/outreach/webhooks/{provider}</td><td>what the provider says, signed as the
 *       Standard Webhooks have it: JSON, or a mail ({@code message/rfc822})</td></tr>
 *   <tr><td>POST /api/v1/outreach/bounces</td><td>a mail, from investors</td></tr>
 * </table>
 *
 * <p>A call that was understood is answered with 200, whatever came of it: a provider that gets
 * anything else sends it again for days.
 */
public final class DeliveryRoutes implements ApiPart {
  private static final int MOST_BYTES = 64 * 1024;
  private static final String MAIL = "message/rfc822";
  private static final String SHAPE =
      "a JSON object with type, timestamp and data.message_id, or a mail as message/rfc822";

  private final DeliveryDesk desk;
  private final Map<String, WebhookKeys> providers;
  private final Map<String, ProviderCalls> others;
  private final MailReader mails;
  private final InstantSource clock;

  /** Reads a mail that came back. */
  @FunctionalInterface
  public interface MailReader {
    /** Returns what the mail says, which came at this time. */
    Feedback read(byte[] mail, Instant at);
  }

  /**
   * Creates the part.
   *
   * @param desk takes what comes back
   * @param providers who may call, and how they sign
   * @param mails reads mails
   * @param clock says when
   */
  public DeliveryRoutes(
      DeliveryDesk desk,
      Map<String, WebhookKeys> providers,
      MailReader mails,
      InstantSource clock) {
    this(desk, providers, Map.of(), mails, clock);
  }

  private DeliveryRoutes(
      DeliveryDesk desk,
      Map<String, WebhookKeys> providers,
      Map<String, ProviderCalls> others,
      MailReader mails,
      InstantSource clock) {
    this.desk = desk;
    this.providers = Map.copyOf(providers);
    this.others = Map.copyOf(others);
    this.mails = mails;
    this.clock = clock;
  }

  /** Returns the part that hears these providers as well, each in its own shape. */
  public DeliveryRoutes hearing(Map<String, ProviderCalls> calls) {
    return new DeliveryRoutes(desk, providers, calls, mails, clock);
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        "/api/v1/outreach/webhooks/{provider}",
        about("Takes what a provider says of a message, signed as Standard Webhooks have it.")
            .takes(Event.class)
            .answers(Answer.class)
            .refuses(HttpStatus.FORBIDDEN, HttpStatus.CONTENT_TOO_LARGE),
        this::call,
        Access.LINK);
    routes.post(
        "/api/v1/outreach/bounces",
        about("Takes a mail that came back.")
            .takesAs(MAIL)
            .answers(Answer.class)
            .refuses(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        this::mail,
        Access.INVESTOR);
  }

  private void call(Context request) {
    String provider = request.pathParam("provider");
    ProviderCalls other = others.get(provider);
    if (other != null) {
      hear(request, provider, other);
      return;
    }
    WebhookKeys keys = providers.get(provider);
    if (keys == null) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "there is no secret for the webhooks of " + provider);
    }
    boolean isMail = isMail(request);
    byte[] body = isMail ? request.bodyAsBytes() : smallBody(request);
    String id = header(request, "webhook-id");
    Instant now = clock.instant();
    Optional<String> refusal =
        keys.refusal(
            id,
            header(request, "webhook-timestamp"),
            header(request, "webhook-signature"),
            body,
            now);
    if (refusal.isPresent()) {
      throw new ProblemException(HttpStatus.FORBIDDEN, refusal.get());
    }
    Feedback feedback = isMail ? mails.read(body, now) : feedback(request);
    Json.write(
        request,
        desk.takeOnce(provider, id, feedback)
            .map(Answer::of)
            .orElseGet(() -> new Answer(true, List.of())));
  }

  private void hear(Context request, String provider, ProviderCalls calls) {
    byte[] body = request.bodyAsBytes();
    Map<String, String> headers = new TreeMap<>();
    request.headerMap().forEach((name, value) -> headers.put(lower(name), value));
    Optional<String> refusal = calls.refusal(headers, body, clock.instant());
    if (refusal.isPresent()) {
      throw new ProblemException(HttpStatus.FORBIDDEN, refusal.get());
    }
    Json.write(
        request,
        desk.takeOnce(provider, calls.id(body), calls.read(body))
            .map(Answer::of)
            .orElseGet(() -> new Answer(true, List.of())));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void mail(Context request) {
    if (!isMail(request)) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the body must be a mail, as " + MAIL);
    }
    Json.write(
        request,
        Answer.of(
            desk.take(
                Gatekeeper.visitor(request).username(),
                mails.read(request.bodyAsBytes(), clock.instant()))));
  }

  private static boolean isMail(Context request) {
    return Objects.requireNonNullElse(request.contentType(), "").startsWith(MAIL);
  }

  /** Looked at before anything is worked out over it. */
  private static byte[] smallBody(Context request) {
    if (request.contentLength() <= MOST_BYTES) {
      byte[] body = request.bodyAsBytes();
      if (body.length <= MOST_BYTES) {
        return body;
      }
    }
    throw new ProblemException(
        HttpStatus.CONTENT_TOO_LARGE, "an event has at most " + MOST_BYTES + " bytes");
  }

  private static String header(Context request, String name) {
    return Objects.requireNonNullElse(request.header(name), "");
  }

  private static Feedback feedback(Context request) {
    Event event = Json.read(request, Event.class, SHAPE);
    Data data = event.data();
    if (event.type() == null || event.timestamp() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    if (data == null || data.messageId() == null) {
      return new Feedback.Nothing("an event of no message: " + event.type());
    }
    try {
      return new Feedback.Events(
          List.of(
              new DeliveryEvent(
                  data.messageId(),
                  DeliveryEvent.Kind.parse(event.type()),
                  OffsetDateTime.parse(event.timestamp()).toInstant(),
                  data.status(),
                  data.recipient(),
                  data.reason())));
    } catch (DateTimeParseException e) {
      throw Parameters.bad("timestamp must be a time with its offset: " + event.timestamp());
    } catch (IllegalArgumentException e) {
      return new Feedback.Nothing(String.valueOf(e.getMessage()));
    }
  }

  /** What a provider says; it may say more. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Event(@Nullable String type, @Nullable String timestamp, @Nullable Data data) {}

  /** Of which message. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Data(
      @Nullable String messageId,
      @Nullable String status,
      @Nullable String recipient,
      @Nullable String reason) {}

  /** What came of a call; nothing where it was taken before. */
  record Answer(boolean duplicate, List<Result> results) {
    static Answer of(List<DeliveryOutcome> outcomes) {
      return new Answer(
          false,
          outcomes.stream()
              .map(
                  each ->
                      each.fold(
                          taken -> new Result(taken.message(), taken.what(), null),
                          ignored -> new Result(null, null, ignored.why())))
              .toList());
    }
  }

  /** Either what was done about a message, or why nothing was. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(@Nullable String message, @Nullable String done, @Nullable String ignored) {}
}
