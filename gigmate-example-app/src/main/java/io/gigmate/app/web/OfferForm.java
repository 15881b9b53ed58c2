package io.gigmate.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.app.web.DealInput.Option;
import io.gigmate.scoring.deal.offer.OfferKind;
import io.gigmate.scoring.deal.settlement.Position;
import io.gigmate.scoring.deal.settlement.SalesTax;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What was typed about a night to make an offer for, as inputs and as the request. */
public final class OfferForm {
  private static final int LONGEST = 200;
  private static final String KINDS = "promoter.kinds";

  /** Inputs of a number of people, and their places in the request. */
  private static final Map<String, List<String>> PEOPLE = people();

  private final Map<String, String> values = new TreeMap<>();
  private final List<String> kinds;

  private OfferForm(Map<String, List<String>> sent) {
    sent.forEach(
        (path, texts) -> {
          String text = texts.isEmpty() ? "" : texts.get(0).strip();
          values.put(path, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        });
    kinds = sent.getOrDefault(KINDS, List.of());
  }

  private static Map<String, List<String>> people() {
    Map<String, List<String>> people = new LinkedHashMap<>();
    people.put("capacity", List.of("capacity"));
    people.put("expected", List.of("attendance", "expected"));
    people.put("low", List.of("attendance", "quantiles", "0.1"));
    people.put("middle", List.of("attendance", "quantiles", "0.5"));
    people.put("high", List.of("attendance", "quantiles", "0.9"));
    return people;
  }

  /** Returns what a request brought; what is too long is cut. */
  static OfferForm of(Map<String, List<String>> sent) {
    OfferForm form = new OfferForm(sent);
    form.values.putIfAbsent("currency", "USD");
    return form;
  }

  /** Returns the inputs. */
  List<DealInputs> groups() {
    List<Option> positions = options(Position.values(), Position::code);
    return List.of(
        DealInputs.of(
            "The night",
            "",
            List.of(
                text("currency", "Currency", "such as USD"),
                text("capacity", "Tickets", "all that can be sold"),
                text("ticket_price", "Ticket price", "such as 25.00"))),
        DealInputs.of(
            "How many come",
            "",
            List.of(
                text("expected", "Expected", "the mean"),
                text("low", "In 9 of 10 nights at least", "people"),
                text("middle", "In every other night at least", "people, or empty"),
                text("high", "In 9 of 10 nights at most", "people"))),
        DealInputs.of(
            "The house",
            "",
            List.of(
                text("house.fixed_costs", "Fixed costs", "without the artist, such as 4200.00"),
                text("house.per_head_cost", "Cost a head", "left empty, none"),
                text("house.per_head_income", "Income a head", "such as the bar's"))),
        DealInputs.of(
            "The artist",
            "",
            List.of(
                text("artist.reservation", "The least they take", "such as 4000.00"),
                text("artist.risk_aversion", "Risk aversion", "such as 0.00002; empty is none"))),
        DealInputs.of(
            "Our limits",
            "",
            List.of(
                text("promoter.max_guarantee", "Largest guarantee", "left empty, none"),
                text("promoter.max_share", "Largest share", "a fraction such as 0.90"),
                text("promoter.max_loss_probability", "Loss at most in", "such as 0.35"),
                text("promoter.cash", "Cash", "what the worst night may take"),
                text("promoter.risk_aversion", "Risk aversion", "such as 0.00005; empty is none"),
                text("alternatives", "Alternatives", "0 to 7; left empty, 3"))),
        DealInputs.of(
                "Fee on tickets",
                "",
                List.of(
                    text("house.fees[0].name", "Name", "such as facility"),
                    choice(
                        "house.fees[0].per",
                        "Per",
                        options(
                            new String[] {"ticket", "total", "percent_of_gross"},
                            Function.identity())),
                    text("house.fees[0].amount", "Amount", "or a fraction of the gross"),
                    choice("house.fees[0].position", "In the price or on top", positions)))
            .asOptional(),
        DealInputs.of(
                "Tax on tickets",
                "",
                List.of(
                    text("house.tax.rate", "Rate", "a fraction such as 0.065"),
                    choice("house.tax.position", "In the price or on top", positions),
                    choice(
                        "house.tax.applies",
                        "Before or after the fees",
                        options(SalesTax.Ground.values(), SalesTax.Ground::code))))
            .asOptional());
  }

  /**
   * A structure that may be offered.
   *
   * @param chosen whether it is; all are where none was chosen
   */
  public record Kind(String code, String words, boolean chosen) {}

  List<Kind> kinds() {
    return Arrays.stream(OfferKind.values())
        .map(OfferKind::code)
        .map(code -> new Kind(code, Wording.label(code), kinds.contains(code)))
        .toList();
  }

  /** Returns the request that the inputs make. */
  String json() {
    SheetDraft draft =
        SheetDraft.of(
            groups().stream()
                .map(
                    group ->
                        new DealInputs(
                            group.legend(),
                            group.help(),
                            List.of(
                                group.rows().get(0).stream()
                                    .filter(input -> !PEOPLE.containsKey(input.path()))
                                    .toList()),
                            false,
                            false))
                .toList());
    PEOPLE.forEach(
        (input, way) -> {
          String text = values.getOrDefault(input, "");
          if (!text.isEmpty()) {
            draft.put(way, number(text));
          }
        });
    if (!kinds.isEmpty()) {
      draft.put(List.of("promoter", "kinds"), List.copyOf(kinds));
    }
    for (String object :
        List.of("attendance", "attendance.quantiles", "house", "artist", "promoter")) {
      draft.require(List.of(object.split("\\.", -1)));
    }
    return draft.json();
  }

  /** What is no number stays a text, and is told as such. */
  private static Object number(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,6})?") ? (Object) Double.valueOf(text) : text;
  }

  /** Returns the way to the page with what inputs of another one say already. */
  static String link(List<DealInputs> groups) {
    List<String> known =
        of(Map.of()).groups().stream()
            .flatMap(group -> group.rows().get(0).stream())
            .map(DealInput::path)
            .toList();
    StringBuilder link = new StringBuilder(OfferPages.PATH);
    groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(List::stream)
        .filter(DealInput::isStated)
        .forEach(
            input -> {
              String name = input.path().replaceFirst("^artist_side\\.", "artist.");
              if (known.contains(name)) {
                link.append(link.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(input.value(), UTF_8));
              }
            });
    return link.toString();
  }

  /** Returns which input a place of the request stands for. */
  static String onPage(String path) {
    for (Map.Entry<String, List<String>> one : PEOPLE.entrySet()) {
      if (path.equals(String.join(".", one.getValue()))) {
        return one.getKey();
      }
    }
    return path.startsWith("attendance") ? "expected" : path;
  }

  private DealInput text(String path, String label, String hint) {
    return DealInput.of(path, label, hint, values.getOrDefault(path, ""));
  }

  private DealInput choice(String path, String label, List<Option> options) {
    return new DealInput(path, label, "", values.getOrDefault(path, ""), options, null);
  }

  private static <E> List<Option> options(E[] values, Function<E, String> code) {
    return Arrays.stream(values)
        .map(code)
        .map(each -> new Option(each, Wording.label(each)))
        .toList();
  }
}
