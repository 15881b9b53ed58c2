package io.gigmate.adapters.http.rule;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.Rule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rules as JSON: {@code {"rules":[{"rule":"curfew","venue_id":"v1","latest":"23:00"}]}}. A rule has
 * the name that a refusal gives as its reason.
 */
public final class RulesJson {
  private static final String RULE = "rule";
  private static final int MOST = 100_000;

  /** What each rule says beside its name. */
  private static final Map<Rule, List<String>> KEYS =
      new TreeMap<>(
          Map.of(
              Rule.VENUE_TURNAROUND, List.of("venue_id", "minutes"),
              Rule.SHOWS_A_WEEK, List.of("artist_id", "most"),
              Rule.OPENING_HOURS, List.of("venue_id", "days", "opens", "closes"),
              Rule.CURFEW, List.of("venue_id", "latest"),
              Rule.BLACKOUT, List.of("venue_id", "artist_id", "from", "until"),
              Rule.LICENCE_DAYS, List.of("venue_id", "days"),
              Rule.TEMPLATE_VALIDITY, List.of("template", "from", "until"),
              Rule.CAPACITY_RANGE, List.of("artist_id", "least", "most"),
              Rule.RADIUS_CLAUSE,
                  List.of("venue_id", "event_id", "miles", "days_before", "days_after"),
              Rule.HOLD, List.of("venue_id", "artist_id", "date")));

  private RulesJson() {}

  /** Returns the rules of the object; what is wrong with it goes to its problems. */
  public static List<Constraint> read(JsonObject json) {
    return read(json, id -> true);
  }

  /**
   * Returns the rules of the object; what is wrong with it goes to its problems.
   *
   * @param known whether there is a room, act, template or show of this id; a rule for one that is
   *     not there changes nothing, and is told as a note
   */
  public static List<Constraint> read(JsonObject json, Predicate<String> known) {
    json.allowOnly(List.of("rules"));
    List<JsonObject> given = json.objects("rules");
    if (given.size() > MOST) {
      json.problem("rules", "must be at most " + MOST + " rules: " + given.size());
      return List.of();
    }
    List<Constraint> rules = new ArrayList<>();
    for (JsonObject one : given) {
      String name = one.text(RULE);
      Rule rule = name == null ? null : rule(one, name);
      Constraint constraint = rule == null ? null : new Reading(one, known).constraint(rule);
      if (constraint != null) {
        rules.add(constraint);
      }
    }
    return List.copyOf(rules);
  }

  private static @Nullable Rule rule(JsonObject json, String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    for (Rule rule : KEYS.keySet()) {
      if (rule.name().equals(wanted)) {
        return rule;
      }
    }
    json.problem(
        RULE,
        "must be one of "
            + String.join(", ", KEYS.keySet().stream().map(RulesJson::code).toList())
            + ": '"
            + name
            + "'");
    return null;
  }

  private static String code(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  /** Reads the parts of one rule; the first that is wrong or missing is reported. */
  private static final class Reading {
    private final JsonObject json;
    private final Predicate<String> known;

    Reading(JsonObject json, Predicate<String> known) {
      this.json = json;
      this.known = known;
    }

    @Nullable Constraint constraint(Rule rule) {
      long before = json.problems();
      List<String> keys = new ArrayList<>(List.of(RULE));
      keys.addAll(KEYS.getOrDefault(rule, List.of()));
      json.allowOnly(keys);
      if (json.problems() > before) {
        return null;
      }
      try {
        return json.build(() -> of(rule));
      } catch (Missing e) {
        return null;
      }
    }

    private Constraint of(Rule rule) {
      return switch (rule) {
        case VENUE_TURNAROUND ->
            new Constraint.Turnaround(venue(), Duration.ofMinutes(whole("minutes")));
        case SHOWS_A_WEEK -> new Constraint.ShowsAWeek(artist(), whole("most"));
        case OPENING_HOURS ->
            new Constraint.OpeningHours(venue(), days(), time("opens"), time("closes"));
        case CURFEW -> new Constraint.Curfew(venue(), time("latest"));
        case BLACKOUT ->
            isOf("venue_id", "artist_id")
                ? new Constraint.VenueBlackout(venue(), date("from"), date("until"))
                : new Constraint.ArtistBlackout(artist(), date("from"), date("until"));
        case LICENCE_DAYS -> new Constraint.LicenceDays(venue(), days());
        case TEMPLATE_VALIDITY ->
            new Constraint.TemplateWindow(
                id("template", TemplateId::of), date("from"), date("until"));
        case CAPACITY_RANGE -> new Constraint.RoomSize(artist(), whole("least"), whole("most"));
        case RADIUS_CLAUSE ->
            isOf("venue_id", "event_id")
                ? new Constraint.RadiusClause(
                    venue(), miles(), whole("days_before"), whole("days_after"))
                : new Constraint.ShowRadiusClause(
                    id("event_id", EventId::of),
                    miles(),
                    whole("days_before"),
                    whole("days_after"));
        case HOLD -> new Constraint.FirstHold(venue(), date("date"), artist());
        default -> throw new IllegalStateException("a rule that nobody can give: " + rule);
      };
    }

    /** Answers whether the rule is of the first rather than the second; it must be of one. */
    private boolean isOf(String first, String second) {
      if (json.states(first) == json.states(second)) {
        throw new IllegalArgumentException("needs either " + first + " or " + second);
      }
      return json.states(first);
    }

    private VenueId venue() {
      return id("venue_id", VenueId::of);
    }

    private ArtistId artist() {
      return id("artist_id", ArtistId::of);
    }

    private <T> T id(String key, Function<String, T> meaning) {
      String id = given(json.text(key));
      T found = meaning(key, id, meaning, "");
      if (!known.test(id)) {
        json.note(json.pathOf(key) + " names one that is not there: '" + id + "'");
      }
      return found;
    }

    private int whole(String key) {
      return given(json.whole(key));
    }

    private Distance miles() {
      double miles = given(json.number("miles"));
      if (miles < 0 || miles > 12_500) {
        json.problem("miles", "must lie in 0..12500: " + miles);
        throw new Missing();
      }
      return Distance.ofMiles(miles);
    }

    private LocalDate date(String key) {
      return meaning(
          key, given(json.text(key)), LocalDate::parse, "must be a date such as 2026-03-02");
    }

    private LocalTime time(String key) {
      return meaning(
          key, given(json.text(key)), LocalTime::parse, "must be a time of day such as 23:00");
    }

    private Set<DayOfWeek> days() {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (String day : given(json.texts("days"))) {
        days.add(
            meaning(
                "days",
                day,
                text -> DayOfWeek.valueOf(text.strip().toUpperCase(Locale.ROOT)),
                "must be days such as FRIDAY"));
      }
      return days;
    }

    private <T> T meaning(String key, String text, Function<String, T> meaning, String wanted) {
      try {
        return meaning.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        json.problem(
            key, wanted.isEmpty() ? String.valueOf(e.getMessage()) : wanted + ": '" + text + "'");
        throw new Missing();
      }
    }

    /** What is missing was reported by the object. */
    private static <T> T given(@Nullable T value) {
      if (value == null) {
        throw new Missing();
      }
      return value;
    }
  }

  /** A part that cannot be used, which the problems know already. */
  private static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    Missing() {
      super("a part is missing", null, false, false);
    }
  }

  /** Returns the rules as a text that {@link #read} understands. */
  public static String write(List<Constraint> rules) {
    return CanonicalJson.write(Map.of("rules", rules.stream().map(RulesJson::parts).toList()));
  }

  private static Map<String, Object> parts(Constraint one) {
    Map<String, Object> parts = new TreeMap<>();
    parts.put(RULE, code(one.rule()));
    if (one instanceof Constraint.Turnaround of) {
      parts.put("venue_id", of.venue().value());
      parts.put("minutes", of.gap().toMinutes());
    } else if (one instanceof Constraint.ShowsAWeek of) {
      parts.put("artist_id", of.artist().value());
      parts.put("most", of.most());
    } else if (one instanceof Constraint.OpeningHours of) {
      parts.put("venue_id", of.venue().value());
      parts.put("days", of.days().stream().map(DayOfWeek::name).toList());
      parts.put("opens", of.opens().toString());
      parts.put("closes", of.closes().toString());
    } else if (one instanceof Constraint.Curfew of) {
      parts.put("venue_id", of.venue().value());
      parts.put("latest", of.latest().toString());
    } else if (one instanceof Constraint.VenueBlackout of) {
      parts.put("venue_id", of.venue().value());
      span(parts, of.from(), of.until());
    } else if (one instanceof Constraint.ArtistBlackout of) {
      parts.put("artist_id", of.artist().value());
      span(parts, of.from(), of.until());
    } else if (one instanceof Constraint.LicenceDays of) {
      parts.put("venue_id", of.venue().value());
      parts.put("days", of.days().stream().map(DayOfWeek::name).toList());
    } else if (one instanceof Constraint.TemplateWindow of) {
      parts.put("template", of.template().value());
      span(parts, of.from(), of.until());
    } else if (one instanceof Constraint.RoomSize of) {
      parts.put("artist_id", of.artist().value());
      parts.put("least", of.least());
      parts.put("most", of.most());
    } else if (one instanceof Constraint.RadiusClause of) {
      parts.put("venue_id", of.venue().value());
      clause(parts, of.radius(), of.daysBefore(), of.daysAfter());
    } else if (one instanceof Constraint.ShowRadiusClause of) {
      parts.put("event_id", of.event().value());
      clause(parts, of.radius(), of.daysBefore(), of.daysAfter());
    } else if (one instanceof Constraint.FirstHold of) {
      parts.put("venue_id", of.venue().value());
      parts.put("artist_id", of.artist().value());
      parts.put("date", of.date().toString());
    }
    return parts;
  }

  private static void span(Map<String, Object> parts, LocalDate from, LocalDate until) {
    parts.put("from", from.toString());
    parts.put("until", until.toString());
  }

  private static void clause(
      Map<String, Object> parts, Distance radius, int daysBefore, int daysAfter) {
    parts.put("miles", radius.miles());
    parts.put("days_before", daysBefore);
    parts.put("days_after", daysAfter);
  }
}
