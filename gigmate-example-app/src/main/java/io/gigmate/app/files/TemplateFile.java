package io.gigmate.app.files;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import io.gigmate.scheduling.template.Validity;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The table of event templates; a template's name is its id, and its prices are US dollars. What
 * the last columns leave out is usual: two hours, no description, always valid, weight 1, switched
 * on.
 */
public final class TemplateFile {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "title_template",
          "genre",
          "min_price",
          "max_price",
          "min_capacity",
          "max_capacity",
          "preferred_days",
          "preferred_slots",
          "duration_minutes",
          "description_template",
          "valid_from",
          "valid_until",
          "weight",
          "active");
  private static final CsvTable TABLE = CsvTable.of(COLUMNS.subList(0, 9), COLUMNS);
  private static final int USUAL_MINUTES = 120;
  private static final int LONGEST_MINUTES = 24 * 60;
  private static final int LONGEST_DESCRIPTION = 5000;

  private TemplateFile() {}

  /** Returns the templates of the file, in its order; they may name these slots and no others. */
  public static List<EventTemplate> read(InputFile file, List<TimeSlot> slots, InputReport report)
      throws IOException {
    Set<String> known = new LinkedHashSet<>(slots.stream().map(TimeSlot::name).toList());
    List<EventTemplate> templates = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          EventTemplate template = template(row, known);
          if (template != null) {
            templates.add(template);
          }
        });
    return templates;
  }

  /** Writes the templates, in their order. */
  public static void write(OutputFile file, List<EventTemplate> templates) throws IOException {
    write(file.stream(), templates);
  }

  /** Writes the same; the stream stays open. */
  public static void write(OutputStream stream, List<EventTemplate> templates) throws IOException {
    TableWriter csv = new TableWriter(stream);
    csv.row(COLUMNS);
    for (EventTemplate template : templates) {
      csv.row(
          template.id().value(),
          template.titleTemplate(),
          template.genre().name(),
          plain(template.price().lowest()),
          plain(template.price().highest()),
          Integer.toString(template.minCapacity()),
          Integer.toString(template.maxCapacity()),
          Fields.joined(template.preferredDays()),
          Fields.joined(template.preferredSlots()),
          Long.toString(template.duration().toMinutes()),
          template.descriptionTemplate(),
          shown(template.validity().from()),
          shown(template.validity().until()),
          Fields.plain(template.weight()),
          Boolean.toString(template.active()));
    }
    csv.end();
  }

  private static @Nullable EventTemplate template(CsvRow row, Set<String> knownSlots) {
    TemplateId id = row.id("name", TemplateId::of);
    String title = row.required("title_template", text -> Fields.text(text, 300));
    Genre genre = row.required("genre", Genre::of);
    BigDecimal minPrice = row.required("min_price", Fields::amount);
    BigDecimal maxPrice = row.required("max_price", Fields::amount);
    Integer minCapacity = row.required("min_capacity", text -> Fields.count(text, 1, 1_000_000));
    Integer maxCapacity = row.required("max_capacity", text -> Fields.count(text, 1, 1_000_000));
    List<DayOfWeek> days = row.required("preferred_days", TemplateFile::days);
    List<String> slots = row.required("preferred_slots", text -> slots(text, knownSlots));
    Integer given =
        row.optional("duration_minutes", text -> Fields.count(text, 1, LONGEST_MINUTES));
    int minutes = given == null ? USUAL_MINUTES : given;
    String description =
        row.optional("description_template", text -> Fields.text(text, LONGEST_DESCRIPTION));
    LocalDate from = row.optional("valid_from", Fields::date);
    LocalDate until = row.optional("valid_until", Fields::date);
    Double weight = row.optional("weight", text -> Fields.number(text, 0.001, 100));
    Boolean active = row.optional("active", TemplateFile::flag);
    if (minPrice != null && maxPrice != null && maxPrice.compareTo(minPrice) < 0) {
      row.refuse("max_price", "must not be below min_price: '" + maxPrice + "'");
    }
    if (minCapacity != null && maxCapacity != null && maxCapacity < minCapacity) {
      row.refuse("max_capacity", "must not be below min_capacity: '" + maxCapacity + "'");
    }
    if (from != null && until != null && until.isBefore(from)) {
      row.refuse("valid_until", "must not be before valid_from: '" + until + "'");
      until = null;
    }
    if (title != null && !title.contains("[ARTIST]")) {
      row.refuse("title_template", "must contain [ARTIST]: " + Fields.quoted(title));
    }
    if (id == null
        || title == null
        || genre == null
        || minPrice == null
        || maxPrice == null
        || minCapacity == null
        || maxCapacity == null
        || days == null
        || slots == null) {
      return null;
    }
    Validity validity = new Validity(from, until);
    return row.build(
        () ->
            new EventTemplate(
                id,
                title,
                description == null ? "" : description,
                genre,
                PriceRange.of(dollars(minPrice), dollars(maxPrice)),
                minCapacity,
                maxCapacity,
                days,
                slots,
                Duration.ofMinutes(minutes),
                active == null || active,
                validity,
                weight == null ? EventTemplate.USUAL_WEIGHT : weight));
  }

  private static Boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("must be true or false: " + Fields.quoted(text));
    };
  }

  private static String shown(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  private static List<DayOfWeek> days(String text) {
    List<DayOfWeek> days = Fields.list(text).stream().map(TemplateFile::day).toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException("must name a day: " + Fields.quoted(text));
    }
    return days;
  }

  private static DayOfWeek day(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be days such as FRIDAY|SATURDAY: " + Fields.quoted(text)));
  }

  private static List<String> slots(String text, Set<String> known) {
    List<String> slots = Fields.list(text);
    if (slots.isEmpty()) {
      throw new IllegalArgumentException("must name a time slot: " + Fields.quoted(text));
    }
    for (String slot : slots) {
      if (!known.contains(slot)) {
        throw new IllegalArgumentException(
            "there is no time slot " + Fields.quoted(slot) + "; known are " + known);
      }
    }
    return slots;
  }

  private static Money dollars(BigDecimal amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  private static String plain(Money money) {
    BigDecimal amount = money.getAmount().stripTrailingZeros();
    return amount.scale() <= 0 ? amount.toPlainString() : money.getAmount().toPlainString();
  }
}
