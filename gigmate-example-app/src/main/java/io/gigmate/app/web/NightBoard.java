package io.gigmate.app.web;

import io.gigmate.app.web.CalendarBoard.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that are held, and what shows sold.
 *
 * @param untold shows that are over and of which nobody said what they sold
 */
public record NightBoard(
    List<HoldLine> holds,
    List<Choice> rooms,
    List<Choice> acts,
    List<ShowLine> untold,
    List<SoldLine> sold) {
  /**
   * A hold, and whether it may be confirmed.
   *
   * @param advice what the latest advice on the act, the room and the date stood on; null without
   */
  public record HoldLine(
      String venue,
      String date,
      String artist,
      String day,
      String room,
      String act,
      String state,
      @Nullable GroundsView advice,
      boolean mayConfirm) {}

  /** A show that is over. */
  public record ShowLine(String id, String day, String act, String room, String tickets) {}

  /** What a show sold. */
  public record SoldLine(
      String day, String template, String region, String sold, String share, String price) {}
}
