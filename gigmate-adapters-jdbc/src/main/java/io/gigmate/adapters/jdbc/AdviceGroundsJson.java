package io.gigmate.adapters.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceGrounds.Expected;
import io.gigmate.scoring.booking.AdviceGrounds.Forecast;
import io.gigmate.scoring.booking.AdviceGrounds.Other;
import io.gigmate.scoring.booking.AdviceGrounds.PastShow;
import io.gigmate.scoring.booking.BookingPart;
import io.gigmate.scoring.booking.BookingRisk;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.ProfitInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What an advice stood on as text for a column. */
final class AdviceGroundsJson {
  private AdviceGroundsJson() {}

  static String write(AdviceGrounds grounds) {
    ObjectNode root = Trees.object();
    root.put("terms", grounds.terms());
    root.put("reason", grounds.reason());
    ArrayNode parts = root.putArray("parts");
    for (BookingScore.Part part : grounds.parts()) {
      parts
          .addObject()
          .put("part", part.part().code())
          .put("share", part.share())
          .put("points", part.points())
          .put("evidence", part.evidence());
    }
    ArrayNode risks = root.putArray("risks");
    for (BookingRisk risk : grounds.risks()) {
      ObjectNode one =
          risks
              .addObject()
              .put("name", risk.name())
              .put("probability", risk.probability())
              .put("cost", risk.cost().toString())
              .put("mitigation", risk.mitigation())
              .put("evidence", risk.evidence());
      write(one.putObject("confidence"), risk.confidence());
    }
    ArrayNode others = root.putArray("others");
    for (Other other : grounds.others()) {
      ObjectNode one =
          others
              .addObject()
              .put("venue", other.venue().value())
              .put("date", other.date().toString())
              .put("terms", other.terms())
              .put("score", other.score().points());
      write(one.putObject("expected"), other.expected());
    }
    write(root.putObject("forecast"), grounds.forecast());
    ArrayNode changes = root.putArray("changes");
    grounds.changes().forEach(changes::add);
    write(root.putArray("assumed"), grounds.assumed());
    write(root.putArray("absent"), grounds.absent());
    return root.toString();
  }

  private static void write(ObjectNode node, Confidence confidence) {
    node.put("probability", confidence.probability()).put("basis", confidence.basis());
    Confidence.Bounds bounds = confidence.bounds();
    if (bounds != null) {
      node.put("low", bounds.low()).put("high", bounds.high());
    }
  }

  private static void write(ObjectNode node, Expected expected) {
    node.put("attendance", expected.attendance())
        .put("attendance_lower", expected.interval80().lower())
        .put("attendance_upper", expected.interval80().upper())
        .put("profit", expected.profit().toString())
        .put("profit_lower", expected.profit80().lower().toString())
        .put("profit_upper", expected.profit80().upper().toString())
        .put("loss_probability", expected.lossProbability());
  }

  private static void write(ObjectNode node, Forecast forecast) {
    node.put("known_shows", forecast.knownShows());
    write(node.putObject("confidence"), forecast.confidence());
    ArrayNode comparable = node.putArray("comparable");
    for (PastShow show : forecast.comparable()) {
      comparable
          .addObject()
          .put("date", show.date().toString())
          .put("artist", show.artist())
          .put("place", show.place())
          .put("attendance", show.attendance());
    }
  }

  private static void write(ArrayNode node, List<Absence> absences) {
    absences.forEach(one -> node.addObject().put("what", one.what()).put("why", one.why()));
  }

  static AdviceGrounds read(String text) {
    JsonNode root = Trees.read(text);
    return new AdviceGrounds(
        optional(root, "terms"),
        text(root, "reason"),
        each(root.required("parts"), AdviceGroundsJson::part),
        each(root.required("risks"), AdviceGroundsJson::risk),
        each(root.required("others"), AdviceGroundsJson::other),
        forecast(root.required("forecast")),
        each(root.required("changes"), JsonNode::textValue),
        each(root.required("assumed"), AdviceGroundsJson::absence),
        each(root.required("absent"), AdviceGroundsJson::absence));
  }

  private static BookingScore.Part part(JsonNode node) {
    return new BookingScore.Part(
        BookingPart.parse(text(node, "part")),
        number(node, "share"),
        node.required("points").intValue(),
        text(node, "evidence"));
  }

  private static BookingRisk risk(JsonNode node) {
    return new BookingRisk(
        text(node, "name"),
        number(node, "probability"),
        money(node, "cost"),
        text(node, "mitigation"),
        text(node, "evidence"),
        confidence(node.required("confidence")));
  }

  private static Other other(JsonNode node) {
    return new Other(
        VenueId.of(text(node, "venue")),
        day(node),
        text(node, "terms"),
        Score.of(node.required("score").intValue()),
        expected(node.required("expected")));
  }

  private static Expected expected(JsonNode node) {
    return new Expected(
        number(node, "attendance"),
        new AttendanceInterval(number(node, "attendance_lower"), number(node, "attendance_upper")),
        money(node, "profit"),
        new ProfitInterval(money(node, "profit_lower"), money(node, "profit_upper")),
        number(node, "loss_probability"));
  }

  private static Forecast forecast(JsonNode node) {
    return new Forecast(
        node.required("known_shows").intValue(),
        confidence(node.required("confidence")),
        each(
            node.required("comparable"),
            show ->
                new PastShow(
                    day(show),
                    optional(show, "artist"),
                    optional(show, "place"),
                    show.required("attendance").intValue())));
  }

  private static Confidence confidence(JsonNode node) {
    Confidence confidence = Confidence.of(number(node, "probability"), text(node, "basis"));
    return node.has("low")
        ? confidence.within(number(node, "low"), number(node, "high"))
        : confidence;
  }

  private static Absence absence(JsonNode node) {
    return new Absence(text(node, "what"), text(node, "why"));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(read.apply(node)));
    return all;
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).textValue();
  }

  private static @Nullable String optional(JsonNode node, String name) {
    return node.required(name).textValue();
  }

  private static double number(JsonNode node, String name) {
    return node.required(name).doubleValue();
  }

  private static Money money(JsonNode node, String name) {
    return Money.parse(text(node, name));
  }

  private static LocalDate day(JsonNode node) {
    return LocalDate.parse(text(node, "date"));
  }
}
