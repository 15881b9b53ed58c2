package io.gigmate.examples.story;

import io.gigmate.scoring.deal.offer.ShowEconomics;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The house that the story is told of has three rooms. */
enum OurRoom {
  SMALL("Simulated Cellar", 150, 15, 500),
  MIDDLE("Simulated Hall", 300, 20, 1200),
  LARGE("Simulated Theatre", 600, 25, 2600);

  private final String title;
  private final int capacity;
  private final int price;
  private final int costs;

  OurRoom(String title, int capacity, int price, int costs) {
    this.title = title;
    this.capacity = capacity;
    this.price = price;
    this.costs = costs;
  }

  String title() {
    return title;
  }

  int capacity() {
    return capacity;
  }

  int price() {
    return price;
  }

  /** The smallest room that takes so many, or the largest. */
  static OurRoom forCrowd(double people) {
    return people <= SMALL.capacity ? SMALL : people <= MIDDLE.capacity ? MIDDLE : LARGE;
  }

  /** What a night costs and brings beside the artist: each head costs 1.50 and drinks for 7. */
  ShowEconomics economics() {
    return new ShowEconomics(capacity, usd(price), List.of(), null, usd(costs), usd(1.5), usd(7));
  }

  static Money usd(double amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }
}
