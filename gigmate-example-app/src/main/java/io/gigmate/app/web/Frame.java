package io.gigmate.app.web;

import io.gigmate.adapters.http.live.Topic;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its title, who is signed in, and what there is to tell.
 *
 * @param seen the last entry of the log that the page can show; null for a page that does not
 *     change by itself
 * @param demonstration whether something on the page may be made up
 */
public record Frame(
    String title,
    String path,
    @Nullable String username,
    @Nullable String csrfToken,
    @Nullable String notice,
    @Nullable Long seen,
    boolean demonstration) {
  /** Answers whether the page follows what is typed into it, where the browser runs scripts. */
  public boolean followsTyping() {
    return path.startsWith(DealPages.PATH) || path.startsWith(ArtistPages.PATH + "/");
  }

  /** Returns what of a page that follows typing is replaced by an error. */
  public String answer() {
    return path.startsWith(DealPages.PATH) ? "#settlement" : "#advice";
  }

  /**
   * Returns the topics whose changes have the page read again, separated by a space; null where
   * nothing does.
   */
  public @Nullable String follows() {
    return seen == null
        ? null
        : Navigation.at(path)
            .filter(page -> !page.follows().isEmpty())
            .map(page -> page.follows().stream().map(Topic::code).collect(Collectors.joining(" ")))
            .orElse(null);
  }

  /**
   * Returns what the page's own requests carry beside their fields, as htmx reads it; nothing where
   * nobody is signed in.
   */
  public @Nullable String headers() {
    return csrfToken == null ? null : "{\"X-CSRF-Token\":\"" + csrfToken + "\"}";
  }

  /** Returns where a visitor can go; who is not signed in sees what is open to everybody. */
  public List<Navigation.Area> areas() {
    return username == null ? List.of() : Navigation.areas();
  }

  /** Answers whether this is the area of the page that is shown. */
  public boolean isIn(Navigation.Area area) {
    return Navigation.at(path).map(area.pages()::contains).orElse(false);
  }

  /** Answers whether this is the page that is shown, or the one it belongs to. */
  public boolean isAt(Navigation.Page page) {
    return Navigation.at(path).map(page::equals).orElse(false);
  }

  /** Returns the path of a file that pages refer to. */
  public String asset(String name) {
    return Assets.path(name);
  }
}
