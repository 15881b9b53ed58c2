package io.gigmate.adapters.http.deal;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.scoring.deal.settlement.DealRun;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Problem;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.Settlement;
import io.gigmate.scoring.deal.settlement.SettlementOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A deal sheet as JSON: one night, or several under {@code nights}. A key that is absent or null is
 * not part of the deal; but a choice that changes the money and was not made is refused, with what
 * each of its readings would pay.
 */
public final class DealSheetJson {
  private static final Map<String, Boolean> CROSSED =
      DealFields.codes(new Boolean[] {true, false}, String::valueOf);

  /** Each is judged by settling the whole sheet anew; a sheet of people has far fewer. */
  private static final int MOST_JUDGED = 40;

  private DealSheetJson() {}

  /** Returns the settlement of the sheet; null where it was reported what is wrong with it. */
  public static @Nullable Settled settle(JsonObject json) {
    long before = json.problems();
    OpenChoices choices = OpenChoices.none();
    SettlementOutcome outcome = settle(json, choices);
    if (json.problems() > before) {
      // What a reading pays is not known; that one must be chosen is.
      choices.open().forEach(DealSheetJson::tell);
      return null;
    }
    choices.open().stream().limit(MOST_JUDGED).forEach(open -> judge(json, open));
    choices.open().stream().skip(MOST_JUDGED).forEach(DealSheetJson::tell);
    if (outcome instanceof SettlementOutcome.Refused refused) {
      for (Problem problem : refused.problems()) {
        json.problemAt(problem.place(), problem.what());
      }
    }
    return json.problems() == before && outcome instanceof Settled settled ? settled : null;
  }

  /** Reads and settles; null where a problem was reported. */
  private static @Nullable SettlementOutcome settle(JsonObject json, OpenChoices choices) {
    if (!json.states("nights")) {
      DealSheet sheet = SheetReader.read(json, choices);
      return sheet == null ? null : Settlement.of(sheet);
    }
    json.allowOnly(List.of("nights", "cross_collateralised"));
    List<JsonObject> items = json.objects("nights");
    List<DealSheet> nights = new ArrayList<>();
    for (JsonObject item : items) {
      DealSheet night = SheetReader.read(item, choices);
      if (night != null) {
        nights.add(night);
      }
    }
    Boolean crossed = choices.choose(json, "cross_collateralised", CROSSED);
    if (crossed == null || nights.size() < items.size()) {
      return null;
    }
    DealRun run = json.build(() -> new DealRun(nights, crossed));
    return run == null ? null : Settlement.of(run);
  }

  /** Says what the readings of an open choice pay; all other open ones at their first reading. */
  private static void judge(JsonObject json, OpenChoices.Open open) {
    Map<String, Settled> readings = new LinkedHashMap<>();
    for (String reading : open.readings()) {
      if (settle(json, OpenChoices.assuming(open, reading)) instanceof Settled settled) {
        readings.put(reading, settled);
      }
    }
    boolean rounding = open.key().equals(SheetReader.ROUNDING);
    if (readings.isEmpty()) {
      // The sheet is refused by every reading; what for is said beside this.
      tell(open);
    } else if (!rounding || !same(readings)) {
      open.object().problem(open.key(), "is missing, and it changes the money: " + told(readings));
    }
  }

  private static void tell(OpenChoices.Open open) {
    if (!open.key().equals(SheetReader.ROUNDING)) {
      open.object().problem(open.key(), "is missing: it must be one of " + open.readings());
    }
  }

  private static boolean same(Map<String, Settled> readings) {
    return readings.values().stream().distinct().count() == 1;
  }

  private static String told(Map<String, Settled> readings) {
    String artist = told(readings, Settled::artistPayout);
    if (!span(readings, Settled::artistPayout).isZero()) {
      return "the artist gets "
          + artist
          + "; they differ by "
          + plain(span(readings, Settled::artistPayout));
    }
    Money span = span(readings, Settled::promoterResult);
    return span.isZero()
        ? "it must be one of " + readings.keySet() + ", although on this night they pay the same"
        : "the promoter gets "
            + told(readings, Settled::promoterResult)
            + "; they differ by "
            + plain(span);
  }

  private static String told(Map<String, Settled> readings, Function<Settled, Money> figure) {
    return readings.entrySet().stream()
        .map(entry -> plain(figure.apply(entry.getValue())) + " by " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static Money span(Map<String, Settled> readings, Function<Settled, Money> figure) {
    List<Money> amounts =
        readings.values().stream().map(figure).sorted(Comparator.naturalOrder()).toList();
    return amounts.get(amounts.size() - 1).minus(amounts.get(0));
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }
}
