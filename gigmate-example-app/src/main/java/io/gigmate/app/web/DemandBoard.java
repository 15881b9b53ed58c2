package io.gigmate.app.web;

import io.gigmate.app.web.CalendarBoard.Choice;
import java.util.List;

/**
 * What each kind of show would sell in a town.
 *
 * @param shows from how many real ones that was learned
 */
public record DemandBoard(String town, List<Choice> towns, int shows, List<Line> lines) {
  /**
   * A kind of show at the price that brings most.
   *
   * @param share of its tickets that it is expected to sell
   * @param range in which four of five such shows end
   * @param takes at the door, at that share of as many tickets as it offers at most
   */
  public record Line(
      String kind,
      String genre,
      String prices,
      String best,
      String share,
      String range,
      String takes,
      String tickets,
      List<Reason> reasons) {}

  /** What moves the share, on log-odds. */
  public record Reason(String name, String points, String evidence) {}
}
