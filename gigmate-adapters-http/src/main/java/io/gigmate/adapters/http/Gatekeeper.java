package io.gigmate.adapters.http;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.HEAD;
import static io.javalin.http.HandlerType.OPTIONS;
import static io.javalin.http.HandlerType.TRACE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.Scope;
import io.gigmate.core.operations.Digest;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.InternalRouter;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every matched route whether the request gets in. It is the host's only {@code
 * beforeMatched} handler, so that there is one place to read.
 *
 * <ol>
 *   <li>A route without a role lets in nobody: whoever adds one must say for whom.
 *   <li>A request that may change something must not come from another site, see {@link
 *       SameOrigin}; one by a signed link may, and one by a token from a site that the host named.
 *   <li>An open route lets in everybody. A route that carries none of {@link Access} but roles of
 *       the host's own is the host's to decide.
 *   <li>Otherwise the visitor must be known, by HTTP Basic, by session or by a token for it (401),
 *       and of a role that the route admits (403). An {@code Authorization} header goes before a
 *       session. What such a route answers is never cached.
 *   <li>A session changes something only from its own pages, see {@link SignIn#isOwnForm}, and
 *       outside of the API nothing else does.
 *   <li>A token is for a route where it has the route's {@link ForScope}. Of the API it opens what
 *       reads with {@link Scope#READ} and what changes something with {@link Scope#WRITE}, but
 *       never a route with {@link ByPerson}.
 *   <li>Whoever asks more often than the {@link RequestRate} says is told to come back (429): a
 *       token and an account by themselves, wherever they come from; who is not known, and whoever
 *       asks what is open, by their address.
 * </ol>
 */
public final class Gatekeeper implements Handler {
  private static final String VISITOR = "io.gigmate.visitor";
  private static final Set<HandlerType> SAFE = Set.of(GET, HEAD, OPTIONS, TRACE);

  private final SignIn signIn;
  private final InternalRouter router;
  private final CrossOrigin crossOrigin;
  private final Turnstile turnstile;

  Gatekeeper(SignIn signIn, InternalRouter router, CrossOrigin crossOrigin, Turnstile turnstile) {
    this.signIn = signIn;
    this.router = router;
    this.crossOrigin = crossOrigin;
    this.turnstile = turnstile;
  }

  @Override
  public void handle(Context request) {
    Set<RouteRole> roles = rolesOf(request);
    if (roles.isEmpty()) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "this route lets in nobody");
    }
    boolean byLink = roles.contains(Access.LINK);
    if (!byLink && !isSafe(request) && !SameOrigin.holds(request) && !crossOrigin.admits(request)) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "a request that changes something must not come from another site");
    }
    boolean ours = roles.stream().anyMatch(Access.class::isInstance);
    if (!ours || byLink || roles.contains(Access.OPEN)) {
      turnstile.passStranger(request, signIn.addressOf(request));
      return;
    }
    Account account = counted(request, whoIsAsking(request), roles);
    if (roles.stream()
        .noneMatch(role -> role instanceof Access access && access.admits(account.role()))) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "the role " + account.role().code() + " does not open this");
    }
    if (!isSafe(request) && mustBeForm(request) && !signIn.isOwnForm(request)) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "this form is not one of this session; open the page again");
    }
    request.attribute(VISITOR, account);
    request.header("Cache-Control", "no-store");
  }

  /**
   * Returns who was let in.
   *
   * @throws IllegalStateException on a route that is open to everybody
   */
  public static Account visitor(Context request) {
    return known(request)
        .orElseThrow(() -> new IllegalStateException("nobody was asked for on " + request.path()));
  }

  /** Returns who was let in; nothing on a route that is open to everybody. */
  public static Optional<Account> known(Context request) {
    return Optional.ofNullable(request.attribute(VISITOR));
  }

  /** Javalin answers HEAD with the handler of GET, but does not look up its roles. */
  private Set<RouteRole> rolesOf(Context request) {
    if (!request.method().equals(HEAD) || !request.routeRoles().isEmpty()) {
      return request.routeRoles();
    }
    String path = request.path().substring(request.contextPath().length());
    return router.findHttpHandlerEntries(GET, path).stream()
        .findFirst()
        .map(found -> found.endpoint.metadata(Roles.class))
        .map(Roles::getRoles)
        .orElse(Set.of());
  }

  /** Answers whether a program asks, by a token of its own. */
  static boolean isByToken(Context request) {
    String authorization = request.header("Authorization");
    return authorization != null && BearerToken.parse(authorization).isPresent();
  }

  /**
   * Counts the request before its role or scopes are looked at: a refusal costs something as well.
   */
  private Account counted(Context request, Optional<Caller> asking, Set<RouteRole> roles) {
    if (asking.isEmpty()) {
      turnstile.passStranger(request, signIn.addressOf(request));
      throw new ProblemException(HttpStatus.UNAUTHORIZED, "sign in to see this");
    }
    Caller caller = asking.get();
    turnstile.passKnown(request, caller.name);
    TokenVisit visit = caller.visit;
    return visit == null ? caller.account : admitted(visit, request, roles);
  }

  private Optional<Caller> whoIsAsking(Context request) {
    String authorization = request.header("Authorization");
    if (authorization == null) {
      return signIn.bySession(request).map(Caller::of);
    }
    Optional<BearerToken> token = BearerToken.parse(authorization);
    return token.isPresent()
        ? signIn.byToken(token.get().text()).map(visit -> Caller.of(visit, token.get()))
        : BasicCredentials.parse(authorization)
            .flatMap(given -> signIn.byPassword(request, given.username(), given.password()))
            .map(Caller::of);
  }

  private static Account admitted(TokenVisit visit, Context request, Set<RouteRole> roles) {
    boolean named =
        roles.stream()
            .anyMatch(
                role -> role instanceof ForScope given && visit.scopes().contains(given.scope()));
    boolean inGeneral =
        GigMateApi.covers(request.path())
            && visit.scopes().contains(isSafe(request) ? Scope.READ : Scope.WRITE);
    if (roles.contains(ByPerson.ONLY) || !(named || inGeneral)) {
      throw new ProblemException(HttpStatus.FORBIDDEN, "this token is not for this");
    }
    return visit.account();
  }

  /** Outside of the API there are only forms: no program has business with those. */
  private static boolean mustBeForm(Context request) {
    return request.header("Authorization") == null || !GigMateApi.covers(request.path());
  }

  private static boolean isSafe(Context request) {
    return SAFE.contains(request.method());
  }

  /**
   * Somebody who is known.
   *
   * @param name tells callers apart; of a token its digest, so that no secret is remembered
   * @param visit by a token, where it is by one
   */
  private record Caller(Account account, String name, @Nullable TokenVisit visit) {
    static Caller of(Account account) {
      // Neither part has control characters, so that no two accounts are written alike.
      String name = "account\n" + account.tenant().value() + "\n" + account.username();
      return new Caller(account, name, null);
    }

    static Caller of(TokenVisit visit, BearerToken token) {
      Digest digest = Digest.ofBytes(token.text().getBytes(UTF_8));
      return new Caller(visit.account(), "token\n" + digest, visit);
    }
  }
}
