package io.gigmate.app.web;

import io.gigmate.adapters.http.json.ListedProblems.Found;
import io.gigmate.scoring.deal.settlement.ArtistPayout;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.SettledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A settlement as the deal builder shows it: what came of it, or what keeps it from being settled.
 *
 * @param status in a sentence; empty where nothing was said yet
 */
public record SettlementView(
    String status,
    String currency,
    List<Obstacle> obstacles,
    List<Line> lines,
    List<Figure> figures,
    List<Payee> payees) {
  /** What is missing or wrong, and the input where that is mended; null where there is none. */
  public record Obstacle(String where, @Nullable String input, String what) {}

  /** A movement, and the input that it comes from; null where there is none. */
  public record Line(
      String clause, @Nullable String input, String label, String amount, String balance) {}

  /** An amount and what it is. */
  public record Figure(String label, String amount) {}

  /** Who gets something of the night. */
  public record Payee(String name, List<Figure> figures) {}

  static SettlementView empty() {
    return new SettlementView("", "", List.of(), List.of(), List.of(), List.of());
  }

  static SettlementView refused(List<Found> found, SheetDraft draft, List<DealInputs> groups) {
    List<Obstacle> obstacles =
        found.stream()
            .map(one -> obstacle(one, draft.onPage(one.path()), groups))
            .distinct()
            .toList();
    String count = Wording.count(obstacles.size(), "thing keeps", "things keep");
    return new SettlementView(
        "Not settled yet: " + count + " it from being exact.",
        "",
        obstacles,
        List.of(),
        List.of(),
        List.of());
  }

  private static Obstacle obstacle(Found found, String path, List<DealInputs> groups) {
    for (DealInputs group : groups) {
      for (int i = 0; i < group.rows().size(); i++) {
        for (DealInput input : group.rows().get(i)) {
          if (input.path().equals(path)) {
            String where = group.rowName(i) + ", " + input.label().toLowerCase(Locale.ROOT);
            return new Obstacle(where, input.id(), found.what());
          }
        }
      }
    }
    return within(path, groups)
        .map(input -> new Obstacle(path, input.id(), found.what()))
        .orElseGet(() -> new Obstacle(path.isEmpty() ? "the sheet" : path, null, found.what()));
  }

  /** Returns the input of a place, or the first one below it. */
  private static Optional<DealInput> within(String path, List<DealInputs> groups) {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(List::stream)
        .filter(
            input ->
                input.path().equals(path)
                    || (!path.isEmpty()
                        && Stream.of(".", "[").anyMatch(by -> input.path().startsWith(path + by))))
        .findFirst();
  }

  static SettlementView of(Settled settled, SheetDraft draft, List<DealInputs> groups) {
    List<Line> lines = settled.lines().stream().map(line -> line(line, draft, groups)).toList();
    List<Figure> figures = new ArrayList<>();
    add(figures, "Gross", settled.gross());
    add(figures, "Adjusted gross", settled.adjustedGross());
    add(figures, "Tax", settled.tax());
    add(figures, "Net gross", settled.netGross());
    add(figures, "Expenses", settled.expenses());
    add(figures, "Split point", settled.splitPoint());
    add(figures, "Net to split", settled.netToSplit());
    List<Payee> payees = new ArrayList<>();
    settled.payouts().forEach(payout -> payees.add(payee(payout)));
    List<Figure> promoter = new ArrayList<>();
    add(promoter, "Result", settled.promoterResult());
    settled.partners().forEach(partner -> add(promoter, partner.name(), partner.total()));
    payees.add(new Payee("Promoter", promoter));
    String status =
        "%s gets %s by the deal and %s on the night; the promoter is left with %s."
            .formatted(
                settled.payouts().get(0).artist(),
                Wording.amount(settled.artistPayout()),
                Wording.amount(settled.dueAtSettlement()),
                Wording.amount(settled.promoterResult()));
    return new SettlementView(
        status, settled.currency().getCode(), List.of(), lines, figures, payees);
  }

  private static Line line(SettledLine line, SheetDraft draft, List<DealInputs> groups) {
    return new Line(
        line.clause(),
        within(draft.onPage(line.clause()), groups).map(DealInput::id).orElse(null),
        line.label(),
        Wording.amount(line.amount()),
        Wording.amount(line.balance()));
  }

  private static Payee payee(ArtistPayout payout) {
    List<Figure> figures = new ArrayList<>();
    add(figures, "Payout", payout.payout());
    unlessZero(figures, "Withholding", payout.withholding().negated());
    unlessZero(figures, "Deposit", payout.deposit().negated());
    unlessZero(figures, "Adjustments", payout.adjustments());
    add(figures, "Due at settlement", payout.due());
    return new Payee(payout.artist(), figures);
  }

  private static void unlessZero(List<Figure> figures, String label, Money amount) {
    if (!amount.isZero()) {
      add(figures, label, amount);
    }
  }

  private static void add(List<Figure> figures, String label, @Nullable Money amount) {
    if (amount != null) {
      figures.add(new Figure(label, Wording.amount(amount)));
    }
  }

  /** Answers whether nothing was said yet. */
  public boolean isEmpty() {
    return status.isEmpty();
  }

  /** Answers whether the night is settled. */
  public boolean isSettled() {
    return !lines.isEmpty();
  }
}
