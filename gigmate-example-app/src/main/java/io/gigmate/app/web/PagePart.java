package io.gigmate.app.web;

import io.javalin.config.RoutesConfig;

/** A page or several that belong together. */
public interface PagePart {
  /** Adds the routes, each with the roles that may ask it. */
  void mount(RoutesConfig routes);
}
