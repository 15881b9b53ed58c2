package io.gigmate.adapters.http.deal;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.Merch;
import io.gigmate.scoring.deal.settlement.OtherIncome;
import io.gigmate.scoring.deal.settlement.Partner;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.Rounding;
import io.gigmate.scoring.deal.settlement.SalesTax;
import io.gigmate.scoring.deal.settlement.TicketLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One night of a deal sheet. */
final class SheetReader {
  /** The one key whose absence is settled by looking whether it changes anything. */
  static final String ROUNDING = "rounding";

  private static final List<String> KEYS =
      List.of(
          "currency",
          "tickets",
          "gross",
          "sold",
          "fees",
          "tax",
          "expenses",
          "expense_cap",
          "other_income",
          "heads",
          "deals",
          "merch",
          "partners",
          ROUNDING);
  private static final Map<String, Position> POSITIONS =
      DealFields.codes(Position.values(), Position::code);
  private static final Map<String, SalesTax.Ground> TAX_GROUNDS =
      DealFields.codes(SalesTax.Ground.values(), SalesTax.Ground::code);
  private static final Map<String, Rounding> ROUNDINGS =
      DealFields.codes(Rounding.values(), Rounding::code);
  private static final Map<String, Expense.Payer> PAYERS =
      DealFields.codes(Expense.Payer.values(), Expense.Payer::code);
  private static final Map<String, String> FEE_KINDS = names("ticket", "total", "percent_of_gross");
  private static final Map<String, String> INCOME_KINDS =
      names("fixed", "per_head", "per_ticket", "percent_of_gross");
  private static final Map<String, String> EXPENSE_KINDS =
      names(
          "fixed",
          "per_head",
          "percent_of_gross",
          "percent_of_net_gross",
          "percent_of_net",
          "percent_of_expenses");

  private final JsonObject json;
  private final DealFields fields;
  private final OpenChoices choices;

  SheetReader(JsonObject json, DealFields fields, OpenChoices choices) {
    this.json = json;
    this.fields = fields;
    this.choices = choices;
  }

  private static Map<String, String> names(String... names) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : names) {
      all.put(name, name);
    }
    return all;
  }

  /** Returns the night; null where the report says what is wrong with it. */
  static @Nullable DealSheet read(JsonObject json, OpenChoices choices) {
    json.allowOnly(KEYS);
    String code = json.text("currency");
    if (code == null) {
      return null;
    }
    try {
      DealFields fields = new DealFields(CurrencyUnit.of(code));
      return new SheetReader(json, fields, choices).sheet();
    } catch (IllegalCurrencyException e) {
      json.problem("currency", "is '" + code + "', which is no currency of ISO 4217");
      return null;
    }
  }

  private @Nullable DealSheet sheet() {
    long before = json.problems();
    Rounding rounding = choices.choose(json, ROUNDING, ROUNDINGS);
    List<TicketLine> tickets = new ArrayList<>();
    for (JsonObject item : list("tickets")) {
      addIfThere(tickets, ticket(item));
    }
    Money gross = fields.moneyIfStated(json, "gross");
    Long sold = fields.countIfStated(json, "sold");
    Long heads = fields.countIfStated(json, "heads");
    List<Fee> fees = new ArrayList<>();
    for (JsonObject item : list("fees")) {
      addIfThere(fees, fee(item));
    }
    boolean inside = fees.stream().anyMatch(fee -> fee.position() == Position.INSIDE);
    JsonObject taxed = json.states("tax") ? json.object("tax") : null;
    SalesTax tax = taxed == null ? null : tax(taxed, inside);
    Money cap = fields.moneyIfStated(json, "expense_cap");
    List<Expense> expenses = new ArrayList<>();
    for (JsonObject item : list("expenses")) {
      addIfThere(expenses, expense(item, cap != null));
    }
    List<OtherIncome> incomes = new ArrayList<>();
    for (JsonObject item : list("other_income")) {
      addIfThere(incomes, income(item));
    }
    JsonObject stall = json.states("merch") ? json.object("merch") : null;
    Merch merch = stall == null ? null : merch(stall);
    List<Deal> deals = deals(cap != null);
    List<Partner> partners = new ArrayList<>();
    for (JsonObject item : list("partners")) {
      addIfThere(partners, partner(item));
    }
    if (json.problems() == before) {
      json.check("deals", () -> DealSheet.requireArtists(deals));
      json.check("partners", () -> DealSheet.requirePartners(partners));
    }
    // What could not be read would only be missed a second time.
    return rounding == null || json.problems() > before
        ? null
        : json.build(
            () ->
                new DealSheet(
                    fields.currency(),
                    rounding,
                    tickets,
                    gross,
                    sold,
                    heads,
                    fees,
                    tax,
                    expenses,
                    cap,
                    incomes,
                    merch,
                    deals,
                    partners));
  }

  private List<JsonObject> list(String key) {
    return json.states(key) ? json.objects(key) : List.of();
  }

  private static <E> void addIfThere(List<E> list, @Nullable E element) {
    if (element != null) {
      list.add(element);
    }
  }

  private List<Deal> deals(boolean capped) {
    List<JsonObject> items = json.objects("deals");
    DealReader reader = new DealReader(fields, choices, capped);
    List<Deal> deals = new ArrayList<>();
    for (JsonObject item : items) {
      addIfThere(deals, reader.read(item, items.size() == 1));
    }
    return deals;
  }

  private @Nullable TicketLine ticket(JsonObject item) {
    item.allowOnly(List.of("name", "price", "sold", "comps", "kills", "allotment"));
    Money price = fields.money(item, "price");
    Long sold = fields.countIfStated(item, "sold");
    if (!item.states("sold")) {
      item.problem("sold", "is missing");
    }
    Long comps = fields.countIfStated(item, "comps");
    Long kills = fields.countIfStated(item, "kills");
    Long allotment = fields.countIfStated(item, "allotment");
    String name = fields.name(item, "name", "tickets");
    return price == null || sold == null
        ? null
        : item.build(
            () ->
                new TicketLine(
                    name,
                    price,
                    sold,
                    comps == null ? 0 : comps,
                    kills == null ? 0 : kills,
                    allotment));
  }

  @Nullable Fee fee(JsonObject item) {
    item.allowOnly(List.of("name", "per", "amount", "rate", "position"));
    String per = item.text("per");
    Position position = choices.choose(item, "position", POSITIONS);
    String kind = per == null ? null : OpenChoices.named(item, "per", per, FEE_KINDS);
    Cost cost = kind == null ? null : cost(item, kind);
    String name = fields.name(item, "name", "fee");
    return cost == null || position == null
        ? null
        : item.build(() -> new Fee(name, cost, position));
  }

  private @Nullable Cost cost(JsonObject item, String kind) {
    if (kind.startsWith("percent_of_")) {
      return percent(item, kind);
    }
    if (item.states("rate")) {
      item.problem("rate", "does not belong to what is not a percentage: two readings at once");
      return null;
    }
    Money amount = fields.money(item, "amount");
    if (amount == null) {
      return null;
    }
    return switch (kind) {
      case "per_head" -> new Cost.PerHead(amount);
      case "ticket", "per_ticket" -> new Cost.PerTicket(amount);
      default -> new Cost.Fixed(amount);
    };
  }

  /** The rate stands under either name, but not under both. */
  private @Nullable Cost percent(JsonObject item, String kind) {
    if (item.states("rate") && item.states("amount")) {
      item.problem("rate", "and amount are both there: two readings at once");
      return null;
    }
    Portion rate = fields.portion(item, item.states("amount") ? "amount" : "rate");
    Cost.Ground ground =
        switch (kind) {
          case "percent_of_net_gross" -> Cost.Ground.NET_GROSS;
          case "percent_of_net" -> Cost.Ground.NET;
          case "percent_of_expenses" -> Cost.Ground.EXPENSES;
          default -> Cost.Ground.GROSS;
        };
    return rate == null ? null : new Cost.Percent(ground, rate);
  }

  @Nullable SalesTax tax(JsonObject item, boolean feesInside) {
    item.allowOnly(List.of("rate", "position", "applies"));
    Portion rate = fields.portion(item, "rate");
    Position position = choices.choose(item, "position", POSITIONS);
    // Without a fee in the price there is no before and after.
    SalesTax.Ground ground =
        feesInside || item.states("applies")
            ? choices.choose(item, "applies", TAX_GROUNDS)
            : SalesTax.Ground.AFTER_FEES;
    return rate == null || position == null || ground == null
        ? null
        : new SalesTax(rate, position, ground);
  }

  private @Nullable Expense expense(JsonObject item, boolean capped) {
    item.allowOnly(List.of("name", "kind", "amount", "rate", "cap", "paid_by"));
    String text = item.text("kind");
    String kind = text == null ? null : OpenChoices.named(item, "kind", text, EXPENSE_KINDS);
    Cost cost = kind == null ? null : cost(item, kind);
    CapPlace place =
        capped || item.states("cap") ? choices.choose(item, "cap", DealReader.CAP_PLACES) : null;
    Expense.Payer payer =
        item.states("paid_by") ? choices.choose(item, "paid_by", PAYERS) : Expense.Payer.PROMOTER;
    String name = fields.name(item, "name", "expense");
    return cost == null || payer == null
        ? null
        : item.build(() -> new Expense(name, cost, place, payer));
  }

  private @Nullable OtherIncome income(JsonObject item) {
    item.allowOnly(List.of("name", "kind", "amount", "rate", "shared_with_artist"));
    String text = item.text("kind");
    String kind = text == null ? null : OpenChoices.named(item, "kind", text, INCOME_KINDS);
    Cost cost = kind == null ? null : cost(item, kind);
    Portion shared = fields.portionIfStated(item, "shared_with_artist");
    String name = fields.name(item, "name", "other income");
    return cost == null
        ? null
        : item.build(() -> new OtherIncome(name, cost, shared == null ? Portion.NONE : shared));
  }

  private @Nullable Merch merch(JsonObject item) {
    item.allowOnly(List.of("gross", "tax_rate", "house_share"));
    Money gross = fields.money(item, "gross");
    Portion tax = fields.portionIfStated(item, "tax_rate");
    Portion house = fields.portionIfStated(item, "house_share");
    return gross == null
        ? null
        : new Merch(gross, tax == null ? Portion.NONE : tax, house == null ? Portion.NONE : house);
  }

  private @Nullable Partner partner(JsonObject item) {
    item.allowOnly(List.of("name", "share", "per_ticket"));
    Portion share = fields.portion(item, "share");
    Money perTicket = fields.moneyIfStated(item, "per_ticket");
    String name = fields.name(item, "name", "partner");
    return share == null ? null : item.build(() -> new Partner(name, share, perTicket));
  }
}
