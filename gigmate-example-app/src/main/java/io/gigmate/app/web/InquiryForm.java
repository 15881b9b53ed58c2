package io.gigmate.app.web;

import io.gigmate.app.web.DealInput.Option;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.venue.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was typed about a booking, as inputs on the page and as the inquiry that they make. */
final class InquiryForm {
  private static final int LONGEST = 200;
  private static final List<String> NESTED = List.of("house", "artist_side", "promoter");

  private final Map<String, String> values = new TreeMap<>();

  private InquiryForm(Map<String, List<String>> sent) {
    sent.forEach(
        (path, texts) -> {
          String text = texts.isEmpty() ? "" : texts.get(0).strip();
          values.put(path, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        });
  }

  /** Returns what a request brought; what is too long is cut. */
  static InquiryForm of(Map<String, List<String>> sent) {
    InquiryForm form = new InquiryForm(sent);
    form.values.putIfAbsent("currency", "USD");
    return form;
  }

  /** Returns the inputs. */
  List<DealInputs> groups(List<Venue> venues, boolean forecasts, @Nullable Integer draw) {
    List<Option> rooms =
        venues.stream()
            .map(
                room ->
                    new Option(
                        room.id().value(),
                        room.name()
                            + (room.city() == null ? "" : ", " + room.city())
                            + " \u00b7 "
                            + Wording.count(room.capacity())))
            .toList();
    DealInputs crowd =
        DealInputs.of(
            "How many come",
            forecasts
                ? "Left empty, the history of shows says so."
                : "No history of shows was given to the server, so this is yours to say.",
            List.of(
                text("expected", "Expected", draw == null ? "people" : "the usual draw is " + draw),
                text("low", "In 9 of 10 nights at least", "people"),
                text("high", "In 9 of 10 nights at most", "people")));
    return List.of(
        DealInputs.of(
            "Room and date",
            "",
            List.of(
                choice("venue", "Room", rooms),
                text("date", "Date", "such as 2026-05-15"),
                text("capacity", "Tickets", "left empty, all that the room holds"),
                text("ticket_price", "Ticket price", "left empty, that of the templates"),
                text("currency", "Currency", "such as USD"))),
        DealInputs.of(
            "The house",
            "",
            List.of(
                text("house.fixed_costs", "Fixed costs", "whoever comes, such as 1200.00"),
                text("house.per_head_cost", "Cost a head", "left empty, none"),
                text("house.per_head_income", "Income a head", "such as the bar's"))),
        forecasts ? crowd.asOptional() : crowd,
        DealInputs.of(
            "The artist's side",
            "",
            List.of(
                text("asked", "What they ask for", "such as $15,000 plus 20% of net gross"),
                text("artist_side.reservation", "The least they take", "where you know it"))),
        DealInputs.of(
                "Our limits",
                "",
                List.of(
                    text("promoter.max_guarantee", "Largest guarantee", "such as 5000.00"),
                    text("promoter.max_share", "Largest share", "a fraction such as 0.85"),
                    text("promoter.max_loss_probability", "Loss at most in", "such as 0.20"),
                    text("promoter.cash", "Cash", "what the worst night may take"),
                    text("promoter.risk_aversion", "Risk aversion", "such as 0.00005")))
            .asOptional(),
        DealInputs.of(
                "Looked at beside",
                "",
                List.of(
                    text("other_date", "Another date", "such as 2026-05-22"),
                    choice("other_venue", "Another room", rooms)))
            .asOptional());
  }

  /** Returns the inquiry about an artist. */
  String json(String artist) {
    Map<String, Object> inquiry = new LinkedHashMap<>();
    inquiry.put("artist", artist);
    for (String key : List.of("venue", "date", "currency", "ticket_price", "asked")) {
      stated(key).ifPresent(text -> inquiry.put(key, text));
    }
    stated("capacity").ifPresent(text -> inquiry.put("capacity", number(text)));
    for (String object : NESTED) {
      Map<String, Object> inner = new LinkedHashMap<>();
      values.forEach(
          (path, text) -> {
            if (path.startsWith(object + ".") && !text.isEmpty()) {
              inner.put(path.substring(object.length() + 1), text);
            }
          });
      if (!inner.isEmpty() || object.equals("house")) {
        inquiry.put(object, inner);
      }
    }
    if (stated("expected").isPresent() || stated("low").isPresent() || stated("high").isPresent()) {
      Map<String, Object> quantiles = new LinkedHashMap<>();
      stated("low").ifPresent(text -> quantiles.put("0.1", number(text)));
      stated("high").ifPresent(text -> quantiles.put("0.9", number(text)));
      Map<String, Object> crowd = new LinkedHashMap<>();
      stated("expected").ifPresent(text -> crowd.put("expected", number(text)));
      crowd.put("quantiles", quantiles);
      inquiry.put("attendance", crowd);
    }
    stated("other_date").ifPresent(text -> inquiry.put("other_dates", List.of(text)));
    stated("other_venue").ifPresent(text -> inquiry.put("other_venues", List.of(text)));
    return CanonicalJson.write(inquiry);
  }

  /** Returns which input a place of the inquiry stands for. */
  static String onPage(String path) {
    if (path.startsWith("attendance.quantiles")) {
      return path.endsWith("0.9") ? "high" : "low";
    }
    if (path.startsWith("attendance")) {
      return "expected";
    }
    return path.startsWith("other_") ? path.replaceFirst("s(\\[.*)?$", "") : path;
  }

  /** Returns what the input of a place is called; the place itself where there is none. */
  static String label(List<DealInputs> groups, String path) {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(List::stream)
        .filter(input -> input.path().equals(onPage(path)))
        .map(DealInput::label)
        .findFirst()
        .orElse(path.isEmpty() ? "The inquiry" : path);
  }

  private Optional<String> stated(String path) {
    return Optional.ofNullable(values.get(path)).filter(text -> !text.isEmpty());
  }

  /** What is no number stays a text, and is told as such. */
  private static Object number(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,6})?") ? (Object) Double.valueOf(text) : text;
  }

  private DealInput text(String path, String label, String hint) {
    return DealInput.of(path, label, hint, values.getOrDefault(path, ""));
  }

  private DealInput choice(String path, String label, List<Option> options) {
    return new DealInput(path, label, "", values.getOrDefault(path, ""), options, null);
  }
}
