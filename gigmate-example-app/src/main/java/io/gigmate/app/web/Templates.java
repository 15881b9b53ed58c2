package io.gigmate.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.gigmate.app.access.ByItself;
import io.gigmate.app.access.Session;
import io.gigmate.app.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the pages, each in the frame of its visitor; the templates were compiled with the app.
 */
final class Templates {
  /** As the build names it. */
  private static final String PACKAGE = "io.gigmate.app.web.pages";

  private final Sessions sessions;
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  Templates(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Tells with the status that what was typed is not answered yet. To the page's own script that is
   * no failure: a browser would call it one in its console with every letter.
   */
  static void refusedUnlessLive(Context request, boolean refused) {
    boolean live = request.header("HX-Request") != null;
    request.status(refused && !live ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  void render(Context request, String template, String title, Map<String, Object> parts) {
    render(request, template, frame(request, title), parts);
  }

  /** Renders a page as for a stranger: who is asking is not looked up. */
  void renderForAnybody(Context request, String template, String title, Map<String, Object> parts) {
    render(
        request,
        template,
        new Frame(title, request.path(), null, null, null, null, DemoMark.isSet(request)),
        parts);
  }

  private void render(Context request, String template, Frame frame, Map<String, Object> parts) {
    Map<String, Object> all = new HashMap<>(parts);
    all.put("frame", frame);
    StringOutput page = new StringOutput();
    engine.render(template, all, page);
    request.contentType("text/html; charset=utf-8").result(page.toString());
  }

  /** Renders a part of a page, to be put into one that is shown already. */
  void renderPart(Context request, String template, Map<String, Object> parts) {
    StringOutput part = new StringOutput();
    engine.render(template, parts, part);
    request.contentType("text/html; charset=utf-8").result(part.toString());
  }

  private Frame frame(Context request, String title) {
    Optional<Session> session = sessions.of(request);
    return new Frame(
        title,
        request.path(),
        session.map(Session::username).orElse(null),
        session.map(Session::csrfToken).orElse(null),
        ByItself.was(request) ? null : sessions.takeNotice(request),
        LiveMark.seen(request),
        DemoMark.isSet(request));
  }
}
