package io.gigmate.scoring.booking;

/**
 * How much each part of a booking score counts. Only the proportions matter: what is not known
 * leaves its weight to the rest.
 *
 * @param audience of the audience fit
 * @param attendance of the part of the room that is filled
 * @param money of the expected profit; above 0, since it is always known
 * @param noLoss of the probability of not losing money
 * @param mishaps of cancellations and empty rooms
 * @param timing of the date
 * @param competition of competing shows
 * @param talent of the artist's momentum
 * @param market of gaps and prices
 * @param reason why these
 */
public record BookingWeights(
    double audience,
    double attendance,
    double money,
    double noLoss,
    double mishaps,
    double timing,
    double competition,
    double talent,
    double market,
    String reason) {
  private static final BookingWeights STANDARD =
      new BookingWeights(
          15,
          20,
          30,
          10,
          5,
          5,
          5,
          5,
          5,
          "what is left on the night decides, and how surely; a full room is worth something beyond"
              + " its money; the fit is only in part in the forecast; the rest are hints. Stated,"
              + " not measured: a house with a track record should state its own.");

  public BookingWeights {
    double[] all = {
      audience, attendance, money, noLoss, mishaps, timing, competition, talent, market
    };
    for (double weight : all) {
      if (!(weight >= 0 && weight <= 1000)) {
        throw new IllegalArgumentException("a weight must lie in 0..1000: " + weight);
      }
    }
    if (money == 0 || reason.isBlank()) {
      throw new IllegalArgumentException(
          "the weight of the money must be above 0, and weights have a reason: "
              + money
              + ", '"
              + reason
              + "'");
    }
  }

  /** Returns the weights that come with the library; they add up to 100. */
  public static BookingWeights standard() {
    return STANDARD;
  }

  /** Returns the weight of a part. */
  public double of(BookingPart part) {
    return switch (part) {
      case AUDIENCE -> audience;
      case ATTENDANCE -> attendance;
      case MONEY -> money;
      case NO_LOSS -> noLoss;
      case MISHAPS -> mishaps;
      case TIMING -> timing;
      case COMPETITION -> competition;
      case TALENT -> talent;
      case MARKET -> market;
    };
  }
}
