package io.gigmate.app.web;

import org.jspecify.annotations.Nullable;

/** What stands around every page: its title, who is signed in, and what there is to tell. */
public record Frame(
    String title,
    String path,
    @Nullable String username,
    @Nullable String csrfToken,
    @Nullable String notice) {
  /** Returns the path of a file that pages refer to. */
  public String asset(String name) {
    return Assets.path(name);
  }
}
