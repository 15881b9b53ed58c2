package io.gigmate.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where one can go: a few areas, each with its pages. A new page is a line here. */
public final class Navigation {
  private static final List<Area> AREAS =
      List.of(
          area(
              "Today",
              page("Mission Control", Pages.MISSION_CONTROL),
              page("How good it is", SuccessPages.PATH),
              page("Log", LogPages.PATH)),
          area(
              "Book",
              page("Artists", ArtistPages.PATH),
              page("Talent", TalentPages.PATH),
              page("Offers", OfferPages.PATH),
              page("Deals", DealPages.PATH)),
          area(
              "Calendar",
              page("Shows", CalendarPages.PATH),
              page("Holds and results", NightPages.PATH),
              page("Price and demand", DemandPages.PATH),
              page("Public", "/"),
              page("Jobs", JobPages.PATH)),
          area(
              "Grow",
              page("Leads", LeadPages.PATH),
              page("Campaigns", CampaignPages.PATH),
              page("Strategies", StrategyPages.PATH),
              page("Growth", GrowthPages.PATH),
              page("Market", MarketPages.PATH)),
          area(
              "House",
              page("Settings", SettingsPages.PATH),
              page("Import and export", ExchangePages.PATH),
              page("Account", AccountPages.PATH)));

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

  /** A page and what it is called. */
  public record Page(String label, String path) {
    boolean holds(String current) {
      return path.equals("/")
          ? current.equals("/")
          : current.equals(path) || current.startsWith(path + "/");
    }
  }

  private static Area area(String label, Page... pages) {
    return new Area(label, List.of(pages));
  }

  private static Page page(String label, String path) {
    return new Page(label, path);
  }
}
