package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.outreach.UnsubscribeToken;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * The link of {@code List-Unsubscribe} (RFC 8058). Its POST acts, without cookie, login or redirect
 * and whatever its body; its GET shows a page with a button and changes nothing, because programs
 * that scan mail open every link.
 */
public final class OptOutRoutes implements ApiPart {
  private static final String PATH = "/u/{token}";

  /** The menu offers to stop everything (15 USC 7704(a)(3)(B)). */
  private static final String QUESTION =
      page(
          """
          <h1>Unsubscribe</h1>
          <form method="post">
          <input type="hidden" name="List-Unsubscribe" value="One-Click">
          <p><label><input type="checkbox" name="everything" value="true">
          Stop all commercial messages, on every channel</label></p>
          <p><button type="submit">Unsubscribe</button></p>
          </form>
          """);

  private static final String DONE =
      page("<h1>You are unsubscribed</h1>\n<p>It holds from now on.</p>\n");

  private final OptOutDesk desk;

  /** Creates the part on the desk that takes opt-outs. */
  public OptOutRoutes(OptOutDesk desk) {
    this.desk = desk;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Asks whether to unsubscribe; changes nothing.").answersAs("text/html"),
        this::ask,
        Access.LINK);
    routes.post(
        PATH,
        about("Unsubscribes, by one click.").answersAs("text/html"),
        this::optOut,
        Access.LINK);
  }

  private void ask(Context request) {
    answer(request, desk.look(request.pathParam("token")), QUESTION);
  }

  private void optOut(Context request) {
    boolean everything =
        request.isFormUrlencoded() && "true".equals(request.formParam("everything"));
    answer(request, desk.optOut(request.pathParam("token"), everything), DONE);
  }

  private static void answer(Context request, Optional<UnsubscribeToken> read, String page) {
    if (read.isEmpty()) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "this link is not ours, or it no longer works");
    }
    // The link is a key: it must not end up in a cache, an index or another site's log.
    request.header("Cache-Control", "no-store");
    request.header("Referrer-Policy", "no-referrer");
    request.header("X-Robots-Tag", "noindex");
    request.html(page);
  }

  private static String page(String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Unsubscribe</title>
        <meta name="viewport" content="width=device-width"></head>
        <body>
        """
        + body
        + "</body>\n</html>\n";
  }
}
