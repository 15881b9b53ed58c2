package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.ApprovalDesk;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.ConfigurationOutcome;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.place.Regions;
import io.gigmate.core.tenant.TenantId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings, for investors.
 *
 * <table>
 *   <caption>Routes</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/configuration</td>
 *       <td>what holds, with its version, its bounds, and what waits</td></tr>
 *   <tr><td>PUT /api/v1/configuration</td>
 *       <td>200 where it holds now, 202 where it waits for an approval, 409 where somebody else
 *           changed it since</td></tr>
 *   <tr><td>POST /api/v1/configuration/pending/{id}/approval, refusal</td>
 *       <td>what holds then</td></tr>
 * </table>
 */
public final class ConfigurationRoutes implements ApiPart {
  private static final String PATH = "/api/v1/configuration";
  private static final String SHAPE =
      "a JSON object with the version that was looked at, settings by their names, and a reason";
  private static final String REASON_SHAPE = "a JSON object with a reason";

  private final ApprovalDesk desk;
  private final Regions regions;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param desk changes configurations
   * @param regions that a configuration may name
   * @param clock says when somebody approved
   */
  public ConfigurationRoutes(ApprovalDesk desk, Regions regions, InstantSource clock) {
    this.desk = desk;
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Tells the settings with their version, their bounds, and what waits.")
            .answers(ConfigurationBodies.Current.class)
            .asWhole(),
        this::current,
        Access.INVESTOR);
    routes.put(
        PATH,
        about("Changes settings; what loosens one waits for an approval.")
            .takes(ConfigurationBodies.Wish.class)
            .answers(ConfigurationBodies.Current.class)
            .answers(HttpStatus.ACCEPTED, ConfigurationBodies.Current.class)
            .refuses(HttpStatus.CONFLICT)
            .replacing(this::current),
        this::change,
        Access.INVESTOR);
    routes.post(
        PATH + "/pending/{id}/approval",
        about("Approves a change that waits.")
            .takes(ConfigurationBodies.Reason.class)
            .answers(ConfigurationBodies.Current.class)
            .answers(HttpStatus.ACCEPTED, ConfigurationBodies.Current.class)
            .refuses(HttpStatus.CONFLICT),
        this::approve,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        PATH + "/pending/{id}/refusal",
        about("Declines a change that waits.")
            .takes(ConfigurationBodies.Reason.class)
            .answers(ConfigurationBodies.Current.class),
        this::decline,
        Access.INVESTOR);
  }

  private void current(Context request) {
    write(request, Gatekeeper.visitor(request).tenant());
  }

  private void write(Context request, TenantId tenant) {
    Json.write(request, ConfigurationBodies.Current.of(desk.current(tenant), desk.pending(tenant)));
  }

  private void change(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ConfigurationBodies.Wish wish = Json.read(request, ConfigurationBodies.Wish.class, SHAPE);
    if (wish.version() == null || wish.settings() == null || wish.reason() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    Configuration seen = desk.current(visitor.tenant());
    if (!seen.version().equals(wish.version())) {
      throw superseded(seen);
    }
    Map<String, @Nullable Object> settings = wish.settings();
    String reason = wish.reason();
    ConfigurationOutcome outcome =
        checked(
            () ->
                desk.ask(
                    visitor.tenant(),
                    seen,
                    wished(seen, settings, regions),
                    visitor.username(),
                    reason));
    answer(request, visitor.tenant(), outcome);
  }

  /**
   * Returns a configuration with some settings changed.
   *
   * @throws IllegalArgumentException for a setting or a value that is none, naming it
   */
  private static Configuration wished(
      Configuration seen, Map<String, @Nullable Object> settings, Regions regions) {
    Configuration wished = seen;
    for (Map.Entry<String, @Nullable Object> one : settings.entrySet()) {
      wished = wished.with(Setting.parse(one.getKey()), written(one.getKey(), one.getValue()));
    }
    regions.named(wished.geographicFocus());
    return wished;
  }

  private static String written(String setting, @Nullable Object value) {
    if (value instanceof Collection<?> names) {
      return names.stream().map(Objects::toString).collect(Collectors.joining("|"));
    }
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        setting + " must be true or false, a number, a text or a list of texts");
  }

  private void approve(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String reason = reason(request);
    ConfigurationOutcome outcome =
        checked(
            () ->
                desk.approve(
                        visitor.tenant(),
                        request.pathParam("id"),
                        new Approval(visitor.username(), clock.instant(), reason))
                    .orElseThrow(() -> none(request)));
    answer(request, visitor.tenant(), outcome);
  }

  private void decline(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String reason = reason(request);
    String id = request.pathParam("id");
    if (!checked(() -> desk.decline(visitor.tenant(), id, visitor.username(), reason))) {
      throw none(request);
    }
    write(request, visitor.tenant());
  }

  private void answer(Context request, TenantId tenant, ConfigurationOutcome outcome) {
    if (outcome instanceof ConfigurationOutcome.Superseded superseded) {
      throw superseded(superseded.current());
    }
    request.status(
        outcome instanceof ConfigurationOutcome.Applied ? HttpStatus.OK : HttpStatus.ACCEPTED);
    write(request, tenant);
  }

  private static ProblemException superseded(Configuration current) {
    return new ProblemException(
        HttpStatus.CONFLICT,
        "the settings were changed since you looked; their version is " + current.version());
  }

  private static ProblemException none(Context request) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "no change '" + request.pathParam("id") + "' waits");
  }

  private static String reason(Context request) {
    String reason = Json.read(request, ConfigurationBodies.Reason.class, REASON_SHAPE).reason();
    if (reason == null) {
      throw Parameters.bad("the body must be " + REASON_SHAPE);
    }
    return reason;
  }

  private static <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }
}
