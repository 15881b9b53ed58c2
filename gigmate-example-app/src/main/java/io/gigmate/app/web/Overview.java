package io.gigmate.app.web;

import java.util.List;

/**
 * What stands on the page of Mission Control.
 *
 * @param house who works here, with which rooms, in which town
 * @param todo what waits for a person, the most pressing first
 * @param when the day of the shows below: today, or the next day with one
 * @param tonight the shows of that day
 * @param nights nights that were asked about and wait for a word
 * @param leads who else is worth writing to
 * @param strategies what could be done to grow, and is not over
 * @param money what the nights ahead may bring
 * @param pulse what comes in on each platform
 * @param watching whether any venue declared whom it watches
 */
public record Overview(
    String today,
    String timeZone,
    String house,
    List<Todo> todo,
    String when,
    List<Show> tonight,
    String coming,
    List<NightCard> nights,
    List<LeadCard> leads,
    List<StrategyCard> strategies,
    MoneyAhead money,
    boolean watching,
    List<MarketBoard.MoveLine> moves,
    Mood mood,
    RisingArtists rising,
    List<PulseLine> pulse,
    List<LogLine> log) {
  private static final int TONIGHT_SHOWN = 8;

  /** Returns the shows of the day that are listed. */
  public List<Show> listed() {
    return tonight.stream().limit(TONIGHT_SHOWN).toList();
  }

  /** Returns how many shows of the day are not. */
  public int unlisted() {
    return Math.max(0, tonight.size() - TONIGHT_SHOWN);
  }

  /** Something that waits for a person: what, why, and where it is done. */
  public record Todo(String what, String why, String path, String action) {}

  /**
   * What nights may bring that were advised on.
   *
   * @param figures what is known, each with its range or chance; none where no night is ahead
   * @param nights the same night by night
   */
  public record MoneyAhead(List<ArtistCard.Fact> figures, List<ArtistCard.Fact> nights) {}

  /**
   * How the market sounds.
   *
   * @param shares of the latest news, each with its 95 % interval; none where there is no news
   * @param items the latest
   */
  public record Mood(List<ArtistCard.Fact> shares, List<MarketBoard.ItemLine> items) {}
}
