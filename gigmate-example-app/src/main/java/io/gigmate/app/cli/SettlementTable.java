package io.gigmate.app.cli;

import io.gigmate.scoring.deal.settlement.ArtistPayout;
import io.gigmate.scoring.deal.settlement.PartnerResult;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.SettledLine;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A settlement as a table of text: the movements, then what they come to. */
final class SettlementTable {
  private final List<List<String>> rows = new ArrayList<>();

  private SettlementTable() {}

  static String of(Settled settled) {
    SettlementTable table = new SettlementTable();
    table.row("clause", "", "amount", "balance");
    for (SettledLine line : settled.lines()) {
      table.row(line.clause(), line.label(), plain(line.amount()), plain(line.balance()));
    }
    table.row("", "", "", "");
    table.figure("gross", settled.gross());
    table.figure("adjusted gross", settled.adjustedGross());
    table.figure("tax", settled.tax());
    table.figure("net gross", settled.netGross());
    table.figure("expenses", settled.expenses());
    table.figure("split point", settled.splitPoint());
    table.figure("net to split", settled.netToSplit());
    for (ArtistPayout payout : settled.payouts()) {
      table.row("", "", "", "");
      table.row(payout.artist(), "payout", plain(payout.payout()), "");
      table.unlessZero("withholding", payout.withholding().negated());
      table.unlessZero("deposit", payout.deposit().negated());
      table.unlessZero("adjustments", payout.adjustments());
      table.row("", "due at settlement", plain(payout.due()), "");
    }
    table.row("", "", "", "");
    table.row("promoter", "result", plain(settled.promoterResult()), "");
    for (PartnerResult partner : settled.partners()) {
      table.row(partner.name(), "of it", plain(partner.total()), "");
    }
    return table.text();
  }

  private void row(String... cells) {
    rows.add(List.of(cells));
  }

  private void figure(String label, @Nullable Money amount) {
    if (amount != null) {
      row("", label, plain(amount), "");
    }
  }

  private void unlessZero(String label, Money amount) {
    if (!amount.isZero()) {
      row("", label, plain(amount), "");
    }
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }

  private String text() {
    int[] widths = new int[4];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(i < 2 ? row.get(i) + pad : pad + row.get(i)).append("  ");
      }
      out.append(line.toString().stripTrailing()).append("\n");
    }
    return out.toString();
  }
}
