package io.gigmate.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Renders the pages; the templates were compiled with the app. */
final class Templates {
  /** As the build names it. */
  private static final String PACKAGE = "io.gigmate.app.web.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  void render(Context request, String template, Map<String, Object> parts) {
    StringOutput page = new StringOutput();
    engine.render(template, parts, page);
    request.contentType("text/html; charset=utf-8").result(page.toString());
  }
}
