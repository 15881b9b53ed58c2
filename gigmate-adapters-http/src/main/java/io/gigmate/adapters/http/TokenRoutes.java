package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.ApiToken;
import io.gigmate.core.access.Scope;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the visitor's own account, for programs. No token opens these routes: a program cannot
 * give itself more than it was given.
 *
 * <ul>
 *   <li>{@code GET /api/v1/tokens}: what there are, without their secrets
 *   <li>{@code POST /api/v1/tokens} with {@code {"label":"n8n","scopes":["api:read"]}}: makes one
 *       and tells its text, this once
 *   <li>{@code DELETE /api/v1/tokens/{id}}: it opens nothing any more, from the next request on
 * </ul>
 */
public final class TokenRoutes implements ApiPart {
  private static final String PATH = "/api/v1/tokens";
  private static final String SHAPE = "{\"label\":\"n8n\",\"scopes\":[\"api:read\"]}";

  private final TokenDesk tokens;

  /** Creates the routes on the desk that makes tokens. */
  public TokenRoutes(TokenDesk tokens) {
    this.tokens = tokens;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Lists the tokens of your account, without their secrets.").answers(TokenList.class),
        this::list,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        PATH,
        about("Makes a token for programs and tells its text, this once.")
            .takes(Wish.class)
            .answers(HttpStatus.CREATED, Issued.class)
            .secret(),
        this::issue,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.delete(
        PATH + "/{id}",
        about("Has a token open nothing any more.").answersNothing(),
        this::revoke,
        Access.INVESTOR,
        ByPerson.ONLY);
  }

  private void list(Context request) {
    List<TokenBody> all =
        tokens.all(Gatekeeper.visitor(request).username()).stream().map(TokenBody::of).toList();
    Json.write(request, new TokenList(all));
  }

  private void issue(Context request) {
    Wish wish = Json.read(request, Wish.class, SHAPE);
    String text;
    try {
      if (wish.label == null || wish.scopes == null) {
        throw new IllegalArgumentException("the body must be " + SHAPE);
      }
      text =
          tokens.issue(
              Gatekeeper.visitor(request).username(),
              wish.label.strip(),
              wish.scopes.stream().map(Scope::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    request.status(HttpStatus.CREATED);
    Json.write(request, new Issued(text));
  }

  private void revoke(Context request) {
    if (!tokens.revoke(Gatekeeper.visitor(request).username(), request.pathParam("id"))) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "you have no such token");
    }
    request.status(HttpStatus.NO_CONTENT);
  }

  record Wish(@Nullable String label, @Nullable List<@Nullable String> scopes) {}

  record Issued(String token) {
    @Override
    public String toString() {
      return "Issued";
    }
  }

  record TokenList(List<TokenBody> tokens) {}

  record TokenBody(String id, String label, List<String> scopes, String createdAt) {
    static TokenBody of(ApiToken token) {
      return new TokenBody(
          token.id(),
          token.label(),
          token.scopes().stream().map(Scope::code).toList(),
          Bodies.moment(token.createdAt()));
    }
  }
}
