package io.gigmate.adapters.http;

/**
 * A part of the API: some routes, and what they stand on. A host gives {@link GigMateApi} the parts
 * that it wants; one of its own may be among them.
 */
public interface ApiPart {
  /** Adds the routes, each with what it is about and the roles that may ask it. */
  void mount(ApiRoutes routes);
}
