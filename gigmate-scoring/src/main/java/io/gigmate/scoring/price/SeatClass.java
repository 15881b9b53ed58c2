package io.gigmate.scoring.price;

/**
 * Seats of one kind that a buyer may choose instead of another, or of staying at home.
 *
 * @param name such as {@code balcony}
 * @param appeal its worth to the typical buyer, in units of price
 * @param seats how many there are; above zero
 * @param costPerTicket what each ticket costs beside the price; below zero where each head leaves
 *     more at the bar
 */
public record SeatClass(String name, double appeal, int seats, double costPerTicket) {
  public SeatClass {
    if (name.isBlank() || seats < 1 || !Double.isFinite(appeal + costPerTicket)) {
      throw new IllegalArgumentException(
          "a seat class needs a name, a seat and finite numbers: '"
              + name
              + "', "
              + seats
              + ", "
              + appeal
              + ", "
              + costPerTicket);
    }
  }
}
