package io.gigmate.app.files;

import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.deal.settlement.ArtistPayout;
import io.gigmate.scoring.deal.settlement.PartnerResult;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.SettledLine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A settlement as JSON, in one form only: a line for each figure, payout and movement. */
public final class SettlementFile {
  private SettlementFile() {}

  /** Returns the text. */
  public static String text(Settled settled) {
    return object(settled, "") + "\n";
  }

  private static String object(Settled settled, String indent) {
    StringBuilder out = new StringBuilder("{\n");
    String inner = indent + "  ";
    figure(out, inner, "gross", settled.gross());
    figure(out, inner, "adjusted_gross", settled.adjustedGross());
    figure(out, inner, "tax", settled.tax());
    figure(out, inner, "net_gross", settled.netGross());
    figure(out, inner, "expenses", settled.expenses());
    figure(out, inner, "split_point", settled.splitPoint());
    figure(out, inner, "net_to_split", settled.netToSplit());
    figure(out, inner, "artist_payout", settled.artistPayout());
    list(out, inner, "payouts", settled.payouts(), SettlementFile::payout);
    figure(out, inner, "promoter_result", settled.promoterResult());
    figure(out, inner, "due_at_settlement", settled.dueAtSettlement());
    if (!settled.partners().isEmpty()) {
      list(out, inner, "partners", settled.partners(), SettlementFile::partner);
    }
    if (!settled.nights().isEmpty()) {
      list(out, inner, "nights", settled.nights(), night -> object(night, inner + "  "));
    }
    list(out, inner, "lines", settled.lines(), SettlementFile::line);
    out.setLength(out.length() - 2);
    return out.append("\n").append(indent).append("}").toString();
  }

  private static void figure(StringBuilder out, String indent, String key, @Nullable Money amount) {
    out.append(indent).append('"').append(key).append("\": ").append(json(amount)).append(",\n");
  }

  private static <E> void list(
      StringBuilder out, String indent, String key, List<E> items, Function<E, String> item) {
    out.append(indent).append('"').append(key).append("\": [\n");
    out.append(
        items.stream()
            .map(each -> indent + "  " + item.apply(each))
            .collect(Collectors.joining(",\n")));
    out.append("\n").append(indent).append("],\n");
  }

  private static String payout(ArtistPayout payout) {
    return "{\"artist\": %s, \"payout\": %s, \"withholding\": %s, \"deposit\": %s, \"adjustments\": %s, \"due\": %s}"
        .formatted(
            CanonicalJson.write(payout.artist()),
            json(payout.payout()),
            json(payout.withholding()),
            json(payout.deposit()),
            json(payout.adjustments()),
            json(payout.due()));
  }

  private static String partner(PartnerResult partner) {
    return "{\"name\": %s, \"per_ticket\": %s, \"share\": %s, \"total\": %s}"
        .formatted(
            CanonicalJson.write(partner.name()),
            json(partner.perTicket()),
            json(partner.share()),
            json(partner.total()));
  }

  private static String line(SettledLine line) {
    return "{\"clause\": %s, \"label\": %s, \"amount\": %s, \"balance\": %s}"
        .formatted(
            CanonicalJson.write(line.clause()),
            CanonicalJson.write(line.label()),
            json(line.amount()),
            json(line.balance()));
  }

  private static String json(@Nullable Money amount) {
    return amount == null ? "null" : "\"" + amount.getAmount().toPlainString() + "\"";
  }
}
