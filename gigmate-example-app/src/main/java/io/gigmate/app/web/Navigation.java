package io.gigmate.app.web;

import static io.gigmate.adapters.http.live.Topic.BOOKINGS;
import static io.gigmate.adapters.http.live.Topic.CALENDAR;
import static io.gigmate.adapters.http.live.Topic.CAMPAIGNS;
import static io.gigmate.adapters.http.live.Topic.JOBS;
import static io.gigmate.adapters.http.live.Topic.LEADS;
import static io.gigmate.adapters.http.live.Topic.MARKET;
import static io.gigmate.adapters.http.live.Topic.OTHER;
import static io.gigmate.adapters.http.live.Topic.SETTINGS;
import static io.gigmate.adapters.http.live.Topic.STRATEGIES;
import static io.gigmate.adapters.http.live.Topic.TALENT;

import io.gigmate.adapters.http.live.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one can go: a few areas, each with its pages. A new page is a line here, which says what it
 * follows: while it is open, it is read again when something of these topics changes.
 */
public final class Navigation {
  private static final List<Topic> EVERYTHING = List.of(Topic.values());
  private static final List<Topic> NOTHING = List.of();

  private static final List<Area> AREAS =
      List.of(
          area(
              "Today",
              page("Mission Control", Pages.MISSION_CONTROL, EVERYTHING),
              page("How good it is", SuccessPages.PATH, EVERYTHING),
              page("Log", LogPages.PATH, EVERYTHING)),
          area(
              "Book",
              page("Artists", ArtistPages.PATH, List.of(TALENT, BOOKINGS, CALENDAR)),
              page("Talent", TalentPages.PATH, List.of(TALENT)),
              page("Offers", OfferPages.PATH, NOTHING),
              page("Deals", DealPages.PATH, NOTHING)),
          area(
              "Calendar",
              page("Shows", CalendarPages.PATH, List.of(CALENDAR, BOOKINGS)),
              page("Holds and results", NightPages.PATH, List.of(CALENDAR, TALENT)),
              page("Price and demand", DemandPages.PATH, List.of(CALENDAR, MARKET, BOOKINGS)),
              page("Public", "/", List.of(CALENDAR)),
              page("Jobs", JobPages.PATH, List.of(JOBS, CALENDAR, LEADS, MARKET, OTHER))),
          area(
              "Grow",
              page("Leads", LeadPages.PATH, List.of(LEADS, CAMPAIGNS, SETTINGS)),
              page("Campaigns", CampaignPages.PATH, List.of(CAMPAIGNS, LEADS)),
              page("Strategies", StrategyPages.PATH, List.of(STRATEGIES, SETTINGS)),
              page("Growth", GrowthPages.PATH, List.of(STRATEGIES, CALENDAR, LEADS, SETTINGS)),
              page("Market", MarketPages.PATH, List.of(MARKET, CALENDAR))),
          area(
              "House",
              page("Settings", SettingsPages.PATH, List.of(SETTINGS, JOBS)),
              page("Import and export", ExchangePages.PATH, NOTHING),
              page("Account", AccountPages.PATH, List.of(OTHER))));

  private Navigation() {}

  /** Returns every area. */
  static List<Area> areas() {
    return AREAS;
  }

  /** Returns the page that this path belongs to: the one with the longest path in front of it. */
  static Optional<Page> at(String path) {
    return AREAS.stream()
        .flatMap(area -> area.pages().stream())
        .filter(page -> page.holds(path))
        .max(Comparator.comparingInt(page -> page.path().length()));
  }

  /** Pages that belong together; the first is where one comes in. */
  public record Area(String label, List<Page> pages) {
    /** Returns where the area begins. */
    public String path() {
      return pages.get(0).path();
    }
  }

  /**
   * A page and what it is called.
   *
   * @param follows what has the page read again; empty where it shows nothing that changes by
   *     itself
   */
  public record Page(String label, String path, List<Topic> follows) {
    public Page {
      follows = List.copyOf(follows);
    }

    boolean holds(String current) {
      return path.equals("/")
          ? current.equals("/")
          : current.equals(path) || current.startsWith(path + "/");
    }
  }

  private static Area area(String label, Page... pages) {
    return new Area(label, List.of(pages));
  }

  private static Page page(String label, String path, List<Topic> follows) {
    return new Page(label, path, follows);
  }
}
