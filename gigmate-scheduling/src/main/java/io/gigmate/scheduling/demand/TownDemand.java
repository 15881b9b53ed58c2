package io.gigmate.scheduling.demand;

import io.gigmate.scheduling.template.EventTemplate;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/**
 * What each kind of show would sell in a town.
 *
 * @param town that was asked about; empty where no room is known
 * @param towns that have rooms, in their order
 * @param shows from how many real ones that was learned
 * @param kinds those that are active, by the id of their template
 */
public record TownDemand(String town, List<String> towns, int shows, List<Kind> kinds) {
  public TownDemand {
    towns = List.copyOf(towns);
    kinds = List.copyOf(kinds);
  }

  /**
   * A kind of show at the price that brings most, in the first of its slots.
   *
   * @param template what such shows are made from
   * @param tickets that it offers at most
   * @param price that brings most, within the template's range
   * @param sold what share of the tickets it is expected to sell at that price
   */
  public record Kind(EventTemplate template, int tickets, Money price, DemandForecast sold) {
    static Kind of(DemandModel model, EventTemplate template, String town) {
      DemandQuestion question = DemandQuestion.of(template, template.preferredSlots().get(0), town);
      Money price = model.price(question);
      return new Kind(template, question.tickets(), price, model.forecast(question, price));
    }

    /** Returns what comes in at the door, at the expected share of all tickets. */
    public Money takes() {
      return price.multipliedBy(sold.share() * tickets, RoundingMode.HALF_EVEN);
    }
  }
}
