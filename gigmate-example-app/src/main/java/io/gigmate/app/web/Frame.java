package io.gigmate.app.web;

import io.gigmate.adapters.http.live.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its title, who is signed in, and what there is to tell.
 *
 * @param query of the page's address, empty without one
 * @param stream tells what changes; null for a page that does not change by itself
 * @param demonstration whether something on the page may be made up
 */
public record Frame(
    String title,
    String path,
    String query,
    @Nullable String username,
    @Nullable String csrfToken,
    @Nullable String notice,
    @Nullable String stream,
    boolean demonstration) {
  /** Several changes that come at once are read once. */
  private static final String SOON = " delay:100ms";

  /** Answers whether the page follows what is typed into it, where the browser runs scripts. */
  public boolean live() {
    return path.startsWith(DealPages.PATH) || path.startsWith(ArtistPages.PATH + "/");
  }

  /** Returns what of a live page is replaced by an error. */
  public String answer() {
    return path.startsWith(DealPages.PATH) ? "#settlement" : "#advice";
  }

  /**
   * Returns the stream of what changes while the page is open; null where there is none, as on a
   * page that follows what is typed.
   */
  public @Nullable String changes() {
    return live() ? null : stream;
  }

  /** Returns where the page is read again, as it was asked for; null where it never is. */
  public @Nullable String again() {
    return changes() == null ? null : query.isEmpty() ? path : path + "?" + query;
  }

  /**
   * Returns what has a region read again, as htmx reads it; null where nothing does.
   *
   * @param topics separated by a space, or {@code all}
   */
  public @Nullable String on(String topics) {
    if (changes() == null) {
      return null;
    }
    Stream<String> named =
        topics.equals("all")
            ? Arrays.stream(Topic.values()).map(Topic::code)
            : Arrays.stream(topics.split(" ", -1));
    return Stream.concat(named, Stream.of("reset"))
        .map(topic -> "sse:" + topic + SOON)
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the topics of what stands among forms on this page: it is not replaced while somebody
   * may be typing there, but a line says that it changed. Null where there is no such thing.
   */
  public @Nullable String told() {
    if (path.startsWith(Pages.MISSION_CONTROL)) {
      return path.startsWith(LogPages.PATH) ? null : "leads bookings strategies";
    }
    if (path.startsWith(CampaignPages.PATH + "/")) {
      return "campaigns";
    }
    return switch (path) {
      case MarketPages.PATH -> "market";
      case StrategyPages.PATH -> "strategies";
      case SettingsPages.PATH -> "settings";
      case ArtistPages.PATH -> "talent bookings";
      default -> null;
    };
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
