package io.gigmate.app.web;

import io.gigmate.app.web.DealInput.Option;
import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.DealTerms.Walkout;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.RentalMode;
import io.gigmate.scoring.deal.settlement.Expense;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.Rounding;
import io.gigmate.scoring.deal.settlement.SalesTax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which inputs a deal sheet has, given what was said so far. */
final class DealBuilder {
  private static final String DEAL = "deals[0].";
  private static final int MOST_DEALS = 4;
  private static final String AMOUNT_HINT = "an amount, or a fraction where it is a percentage";
  private static final String SHARE_HINT = "a fraction such as 0.85";

  /** What stands beside the terms of a deal, and stays when they change. */
  private static final Pattern BESIDE =
      Pattern.compile("deals\\[0]\\.(artist$|bonuses\\[.*|deposit$|withholding\\..*)");

  private static final List<Option> KINDS =
      List.of(
          new Option("flat", "Flat: a guarantee"),
          new Option("door", "Door: a share"),
          new Option("per_ticket", "An amount a ticket"),
          new Option("versus", "Versus: guarantee or share, the larger"),
          new Option("plus", "Plus: guarantee and a share beyond a point"),
          new Option("tiered", "Tiered: bands"),
          new Option("ratchet", "Ratchet: a share that rises"),
          new Option("walkout", "Walkout pot"),
          new Option("co_promotion", "Co-promotion"),
          new Option("rental", "Room rental"),
          new Option("buy_out", "Buy-out"));

  /** Those that stand on no other deal. */
  private static final List<Option> STANDING =
      KINDS.stream()
          .filter(kind -> !kind.code().equals("walkout") && !kind.code().equals("co_promotion"))
          .toList();

  private static final List<Option> BASES = options(Base.values(), Base::code);

  private final DealForm form;

  private DealBuilder(DealForm form) {
    this.form = form;
  }

  /** Answers whether an input belongs to the terms of the deal. */
  static boolean isTerm(String path) {
    return path.startsWith(DEAL) && !BESIDE.matcher(path).matches();
  }

  /** Returns the groups of inputs. */
  static List<DealInputs> groups(DealForm form) {
    return new DealBuilder(form).groups();
  }

  private List<DealInputs> groups() {
    List<DealInputs> groups = new ArrayList<>();
    groups.add(
        DealInputs.of(
            "The deal",
            "The kind says which choices there are. None is made for you.",
            List.of(text(DEAL + "artist", "Artist", ""), choice(DEAL + "kind", "Kind", KINDS))));
    addTerms(groups, DEAL, "Terms", 0);
    for (int i = 1; i < Math.min(Math.max(form.rows("deals"), 2), MOST_DEALS); i++) {
      addOther(groups, "deals[" + i + "].", i + 1);
    }
    groups.add(
        list(
            "Tickets",
            "tickets",
            at ->
                List.of(
                    text(at + "name", "Name", ""),
                    text(at + "price", "Price", "such as 20.00"),
                    text(at + "sold", "Sold", ""),
                    text(at + "comps", "Comps", ""),
                    text(at + "allotment", "Allotment", ""))));
    groups.add(
        list(
            "Expenses",
            "expenses",
            at ->
                List.of(
                    text(at + "name", "Name", ""),
                    choice(
                        at + "kind",
                        "Of what",
                        coded(
                            "fixed",
                            "per_head",
                            "percent_of_gross",
                            "percent_of_net_gross",
                            "percent_of_net",
                            "percent_of_expenses")),
                    text(at + "amount", "Amount", AMOUNT_HINT),
                    choice(
                        at + "paid_by",
                        "Paid by",
                        options(Expense.Payer.values(), Expense.Payer::code),
                        "left open, us"),
                    caps(at))));
    addTicketCharges(groups);
    addBeside(groups);
    groups.add(
        DealInputs.of(
            "The night",
            "",
            List.of(
                text("currency", "Currency", "such as USD"),
                text("heads", "Heads", "who came"),
                text("expense_cap", "Expense cap", "what the deal counts at most"),
                choice("rounding", "Rounding", options(Rounding.values(), Rounding::code)))));
    return groups;
  }

  private void addTicketCharges(List<DealInputs> groups) {
    List<Option> positions = options(Position.values(), Position::code);
    groups.add(
        list(
                "Fees on tickets",
                "fees",
                at ->
                    List.of(
                        text(at + "name", "Name", ""),
                        choice(at + "per", "Per", coded("ticket", "total", "percent_of_gross")),
                        text(at + "amount", "Amount", AMOUNT_HINT),
                        choice(at + "position", "In the price or on top", positions)))
            .asOptional());
    groups.add(
        DealInputs.of(
                "Tax on tickets",
                "",
                List.of(
                    text("tax.rate", "Rate", "a fraction such as 0.065"),
                    choice("tax.position", "In the price or on top", positions),
                    choice(
                        "tax.applies",
                        "Before or after the fees",
                        options(SalesTax.Ground.values(), SalesTax.Ground::code))))
            .asOptional());
  }

  private void addBeside(List<DealInputs> groups) {
    groups.add(
        list(
                "Other income",
                "other_income",
                at ->
                    List.of(
                        text(at + "name", "Name", "such as bar"),
                        choice(
                            at + "kind",
                            "Of what",
                            coded("fixed", "per_head", "per_ticket", "percent_of_gross")),
                        text(at + "amount", "Amount", AMOUNT_HINT),
                        text(at + "shared_with_artist", "Share of the artist", SHARE_HINT)))
            .asOptional());
    groups.add(
        DealInputs.of(
                "Merch",
                "",
                List.of(
                    text("merch.gross", "Gross", ""),
                    text("merch.tax_rate", "Tax rate", "a fraction"),
                    text("merch.house_share", "Share of the house", SHARE_HINT)))
            .asOptional());
    addBonuses(groups, DEAL, "");
    addPaidBefore(groups, DEAL, "");
  }

  /** Another artist of the night, who may be an expense of the first. */
  private void addOther(List<DealInputs> groups, String at, int number) {
    String of = " of deal " + number;
    groups.add(
        DealInputs.of(
                "Another artist, deal " + number,
                "A support act that is paid out of another's expenses names that artist.",
                List.of(
                    text(at + "artist", "Artist", ""),
                    choice(at + "kind", "Kind", KINDS),
                    text(at + "expense_of", "Expense of", "an artist, or nobody"),
                    caps(at)))
            .asOptional());
    if (!form.value(at + "kind").isEmpty()) {
      addTerms(groups, at, "Terms" + of, 0);
      addBonuses(groups, at, of);
      addPaidBefore(groups, at, of);
    }
  }

  private void addBonuses(List<DealInputs> groups, String deal, String of) {
    groups.add(
        list(
                "Bonuses" + of,
                deal + "bonuses",
                at ->
                    List.of(
                        choice(
                            at + "metric",
                            "On",
                            metrics(
                                metric ->
                                    metric.counts()
                                        || metric == Metric.GROSS
                                        || metric == Metric.SELL_OUT)),
                        text(at + "at_least", "At least", "or the next"),
                        text(at + "above", "Above", ""),
                        text(at + "amount", "Amount", "or the next"),
                        text(at + "per_ticket", "Per ticket", ""),
                        choice(
                            at + "mode",
                            "Of several",
                            options(Bonus.Mode.values(), Bonus.Mode::code))))
            .asOptional());
  }

  private void addPaidBefore(List<DealInputs> groups, String at, String of) {
    groups.add(
        DealInputs.of(
                "Paid before, kept back" + of,
                "",
                List.of(
                    text(at + "deposit", "Deposit", ""),
                    text(at + "withholding.rate", "Withholding rate", "a fraction"),
                    text(at + "withholding.above", "Withholding above", "")))
            .asOptional());
  }

  private void addTerms(List<DealInputs> groups, String at, String legend, int depth) {
    String kind = form.value(at + "kind");
    List<DealInput> inputs = terms(kind, at);
    if (depth == 0 && !kind.isEmpty()) {
      inputs = new ArrayList<>(inputs);
      inputs.add(text(at + "expenses", "Expenses by contract", "where it states a sum"));
    }
    if (!inputs.isEmpty()) {
      groups.add(DealInputs.of(legend, "", inputs));
    }
    if (kind.equals("tiered") || kind.equals("ratchet")) {
      groups.add(
          list(
              "Bands",
              at + "bands",
              band ->
                  List.of(
                      text(band + "from", "From", ""),
                      text(band + "share", "Share", SHARE_HINT),
                      text(band + "amount", "Amount", "in place of a share"),
                      text(band + "per_ticket", "Per ticket", "in place of both"))));
    }
    if (depth < 2 && (kind.equals("walkout") || kind.equals("co_promotion"))) {
      groups.add(
          DealInputs.of(
              "The deal under it",
              "",
              List.of(choice(at + "under.kind", "Kind", depth == 0 ? KINDS : STANDING))));
      addTerms(groups, at + "under.", "Terms under it", depth + 1);
    }
    if (at.equals(DEAL) && kind.equals("co_promotion")) {
      groups.add(
          list(
              "Partners",
              "partners",
              one ->
                  List.of(
                      text(one + "name", "Name", ""),
                      text(one + "share", "Share", "together 1"),
                      text(one + "per_ticket", "Per ticket", ""))));
    }
  }

  private List<DealInput> terms(String kind, String at) {
    DealInput guarantee = text(at + "guarantee", "Guarantee", "such as 5000.00");
    DealInput share = text(at + "share", "Share", SHARE_HINT);
    DealInput base = choice(at + "base", "Share of", BASES);
    DealInput rate = text(at + "promoter_profit.rate", "Promoter's profit", "a fraction, or none");
    DealInput ground =
        choice(
            at + "promoter_profit.on",
            "Profit on",
            options(PromoterProfit.Ground.values(), PromoterProfit.Ground::code));
    DealInput metric = choice(at + "metric", "Measured on", metrics(any -> true));
    return switch (kind) {
      case "flat" -> List.of(guarantee);
      case "door" -> List.of(share, base, rate);
      case "per_ticket" ->
          List.of(
              text(at + "amount", "Amount a ticket", ""),
              choice(at + "metric", "Which tickets", metrics(Metric::counts)));
      case "versus" -> List.of(guarantee, share, base, rate, ground);
      case "plus" ->
          List.of(
              guarantee,
              share,
              base,
              choice(
                  at + "guarantee_in_split",
                  "Guarantee in the split point",
                  List.of(new Option("true", "Yes"), new Option("false", "No"))),
              rate,
              ground,
              choice(at + "over.metric", "Over a number of", metrics(Metric::counts)),
              text(at + "over.count", "Over how many", ""));
      case "tiered" ->
          List.of(
              metric,
              choice(at + "mode", "Bands", options(Band.Mode.values(), Band.Mode::code)),
              base,
              guarantee);
      case "ratchet" -> List.of(guarantee, base, metric, rate, ground);
      case "walkout" ->
          List.of(
              text(at + "threshold", "Threshold", "an amount, or split_point"),
              choice(at + "on", "Threshold on", BASES),
              text(at + "share_above", "Share above it", SHARE_HINT),
              choice(
                  at + "mode",
                  "In place of the deal or on top",
                  options(Walkout.Mode.values(), Walkout.Mode::code)));
      case "rental" ->
          List.of(
              text(at + "fixed", "Rent", ""),
              share,
              base,
              choice(at + "mode", "Of the two", options(RentalMode.values(), RentalMode::code)));
      case "buy_out" -> List.of(text(at + "amount", "Amount", ""));
      default -> List.of();
    };
  }

  private DealInputs list(String legend, String path, Function<String, List<DealInput>> row) {
    IntFunction<List<DealInput>> of = i -> row.apply(path + "[" + i + "].");
    List<List<DealInput>> rows = new ArrayList<>();
    for (int i = 0; i < form.rows(path); i++) {
      rows.add(of.apply(i));
    }
    return new DealInputs(legend, "", rows, true, false);
  }

  private DealInput text(String path, String label, String hint) {
    return DealInput.of(path, label, hint, form.value(path));
  }

  private DealInput choice(String path, String label, List<Option> options) {
    return choice(path, label, options, "");
  }

  private DealInput choice(String path, String label, List<Option> options, String hint) {
    return new DealInput(path, label, hint, form.value(path), options, null);
  }

  private DealInput caps(String at) {
    return choice(at + "cap", "Under the cap", options(CapPlace.values(), CapPlace::code));
  }

  private static List<Option> coded(String... codes) {
    return options(codes, Function.identity());
  }

  private static List<Option> metrics(Predicate<Metric> which) {
    return options(
        Arrays.stream(Metric.values()).filter(which).toArray(Metric[]::new), Metric::code);
  }

  private static <E> List<Option> options(E[] values, Function<E, String> code) {
    return Arrays.stream(values)
        .map(code)
        .map(each -> new Option(each, Wording.label(each)))
        .toList();
  }
}
