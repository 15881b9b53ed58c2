package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.phase.AutonomyDesk;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseFinding;
import io.gigmate.core.autonomy.phase.StepOutcome;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.stream.Collectors;

/**
 * How much happens without a person, for investors: {@code GET /api/v1/autonomy} has the phase, its
 * gates and what is missing for the next; {@code POST /api/v1/autonomy/up} and {@code down} take a
 * {@code phase} (the one that was looked at, or the one to go down to) and a {@code reason}.
 */
public final class AutonomyRoutes implements ApiPart {
  private static final String PATH = "/api/v1/autonomy";
  private static final String SHAPE = "a JSON object with a phase and a reason";

  private final AutonomyDesk desk;
  private final InstantSource clock;

  /** Creates the part. */
  public AutonomyRoutes(AutonomyDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Tells how much happens without a person, and what the next phase needs.")
            .answers(ConfigurationBodies.Standing.class),
        this::standing,
        Access.INVESTOR);
    routes.post(
        PATH + "/up",
        about("Goes a phase up, as far as its gates are open.")
            .takes(ConfigurationBodies.Step.class)
            .answers(ConfigurationBodies.Standing.class)
            .refuses(HttpStatus.CONFLICT),
        this::up,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        PATH + "/down",
        about("Goes down to a phase in which more needs a person.")
            .takes(ConfigurationBodies.Step.class)
            .answers(ConfigurationBodies.Standing.class)
            .refuses(HttpStatus.CONFLICT),
        this::down,
        Access.INVESTOR);
  }

  private void standing(Context request) {
    write(request, Gatekeeper.visitor(request));
  }

  private void write(Context request, Account visitor) {
    Json.write(
        request,
        ConfigurationBodies.Standing.of(desk, desk.standing(visitor.tenant()), clock.instant()));
  }

  private interface Stepping {
    StepOutcome step(Account visitor, Phase phase, String reason);
  }

  private void up(Context request) {
    step(
        request,
        (visitor, seen, reason) ->
            desk.stepUp(
                visitor.tenant(), seen, new Approval(visitor.username(), clock.instant(), reason)));
  }

  private void down(Context request) {
    step(
        request,
        (visitor, to, reason) -> desk.stepDown(visitor.tenant(), to, visitor.username(), reason));
  }

  private void step(Context request, Stepping stepping) {
    Account visitor = Gatekeeper.visitor(request);
    ConfigurationBodies.Step wish = Json.read(request, ConfigurationBodies.Step.class, SHAPE);
    if (wish.phase() == null || wish.reason() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    StepOutcome outcome;
    try {
      outcome = stepping.step(visitor, Phase.parse(wish.phase()), wish.reason());
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
    String refusal =
        outcome.fold(
            stepped -> "",
            notReady -> words(notReady.finding()),
            superseded -> "the phase is " + superseded.current().phase().code() + " now");
    if (!refusal.isEmpty()) {
      throw new ProblemException(HttpStatus.CONFLICT, refusal);
    }
    write(request, visitor);
  }

  /** Returns what the gates say, in one line. */
  public static String words(PhaseFinding finding) {
    return finding.fold(
        stays ->
            stays.missing().isEmpty()
                ? "not before " + Bodies.moment(stays.notBefore())
                : "missing: "
                    + stays.missing().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("; ")),
        up -> "every gate to " + up.to().code() + " is open",
        back -> "a gate is broken, and the phase is " + back.to().code() + " now");
  }
}
