package io.gigmate.app.files;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The table of what past shows really sold. The region is the town as {@code Gruene, TX}; prices
 * are US dollars.
 */
public final class ResultFile {
  private static final List<String> COLUMNS =
      List.of(
          "event_id", "template", "slot", "genre", "region", "price", "capacity", "sold", "date");
  private static final CsvTable TABLE = CsvTable.of(COLUMNS, List.of());
  private static final int LONGEST_NAME = 200;
  private static final int MOST_TICKETS = 1_000_000;

  private ResultFile() {}

  /** Returns the results of the file, in its order; all of them are real. */
  public static List<ShowResult> read(InputFile file, InputReport report) throws IOException {
    return placed(file, report).stream().map(Placed::value).toList();
  }

  /** Returns the results of the file with their lines. */
  public static List<Placed<ShowResult>> placed(InputFile file, InputReport report)
      throws IOException {
    List<Placed<ShowResult>> results = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          ShowResult result = result(row);
          if (result != null) {
            results.add(new Placed<>(result, row.line()));
          }
        });
    return results;
  }

  /** Writes the results, in their order; the stream stays open. */
  public static void write(OutputStream stream, List<ShowResult> results) throws IOException {
    TableWriter csv = new TableWriter(stream);
    csv.row(COLUMNS);
    for (ShowResult result : results) {
      csv.row(
          result.event().value(),
          result.template().value(),
          result.slot(),
          result.genre().name(),
          result.region(),
          result.price().getAmount().toPlainString(),
          Integer.toString(result.capacity()),
          Integer.toString(result.sold()),
          result.date().toString());
    }
    csv.end();
  }

  private static @Nullable ShowResult result(CsvRow row) {
    EventId event = row.id("event_id", EventId::of);
    TemplateId template = row.required("template", TemplateId::of);
    String slot = row.required("slot", text -> Fields.text(text, LONGEST_NAME));
    Genre genre = row.required("genre", Genre::of);
    String region = row.required("region", text -> Fields.text(text, LONGEST_NAME));
    BigDecimal price = row.required("price", Fields::amount);
    Integer capacity = row.required("capacity", text -> Fields.count(text, 1, MOST_TICKETS));
    Integer sold = row.required("sold", text -> Fields.count(text, 0, MOST_TICKETS));
    LocalDate date = row.required("date", Fields::date);
    if (event == null
        || template == null
        || slot == null
        || genre == null
        || region == null
        || price == null
        || capacity == null
        || sold == null
        || date == null) {
      return null;
    }
    if (sold > capacity) {
      row.refuse("sold", "must not exceed the capacity of " + capacity + ": " + sold);
      return null;
    }
    Money paid = Money.of(CurrencyUnit.USD, price);
    return row.build(
        () ->
            new ShowResult(
                event,
                template,
                slot,
                genre,
                region,
                paid,
                capacity,
                sold,
                date,
                SalesOrigin.REAL));
  }
}
