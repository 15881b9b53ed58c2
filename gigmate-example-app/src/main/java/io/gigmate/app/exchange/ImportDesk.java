package io.gigmate.app.exchange;

import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Transactions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings files in: says first what they would change, and then does all of that in one transaction
 * or, where a single row is refused, nothing. What was done is in the operations log.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class ImportDesk {
  /** Told word for word; the others are counted. */
  private static final int PROBLEMS_TOLD = 100;

  private final ExchangeTables tables;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its tables and ports. */
  public ImportDesk(
      ExchangeTables tables, OperationsLog log, Transactions transactions, InstantSource clock) {
    this.tables = tables;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Returns what a file would change; nothing is written. */
  public ImportPreview preview(ImportWish wish) {
    return sorted(tables.of(wish.kind()), wish).preview();
  }

  /**
   * Does what the file says, where all of it can be done, and returns what that was.
   *
   * @param by who wants it
   */
  public ImportPreview bringIn(ImportWish wish, String by) {
    return bringIn(tables.of(wish.kind()), wish, by, null);
  }

  /**
   * Does what the file says, where the rows that it changes are still those that were looked at.
   *
   * @param by who wants it
   * @param basis of the preview that they saw
   */
  public ImportPreview bringIn(ImportWish wish, String by, String basis) {
    return bringIn(tables.of(wish.kind()), wish, by, basis);
  }

  private <T> ImportPreview bringIn(
      ExchangeTable<T> table, ImportWish wish, String by, @Nullable String basis) {
    ImportPreview done =
        transactions.inOne(
            () -> {
              // A write before all reads: what is compared stays so until it is written.
              tables.ports().events().addAll(wish.tenant(), List.of());
              Instant began = clock.instant();
              Sorted<T> rows = sorted(table, wish);
              // What is done already, as by a click twice, is nothing to be overtaken in.
              if (basis != null
                  && rows.preview().changesSomething()
                  && !basis.equals(rows.preview().basis())) {
                return rows.preview().overtaken();
              }
              if (rows.preview().isClean() && rows.preview().changesSomething()) {
                table.save(wish.tenant(), rows.added(), rows.changed(), by);
                log(table, wish, rows, by, began);
              }
              return rows.preview();
            });
    // Also where nothing changed: the import before this one may have ended here.
    if (done.isClean()) {
      table.settle(wish.tenant());
    }
    return done;
  }

  private <T> void log(
      ExchangeTable<T> table, ImportWish wish, Sorted<T> rows, String by, Instant began) {
    List<T> written = Stream.concat(rows.added().stream(), rows.changed().stream()).toList();
    Optional<PersonalInputs> inputs = table.inputs(written);
    Operation operation =
        Operation.builder(OperationKind.SCRAPING, began, by)
            .subject("import of " + wish.kind().code())
            .decision(rows.preview().counts())
            .rationale("brought by hand as a file, of which no row was refused")
            .inputs(inputs.isPresent() ? Digest.ZERO : Digest.ofValues(written.stream()))
            .endedAt(clock.instant())
            .build();
    if (inputs.isPresent()) {
      log.append(wish.tenant(), operation, inputs.get());
    } else {
      log.append(wish.tenant(), operation);
    }
  }

  private record Sorted<T>(List<T> added, List<T> changed, ImportPreview preview) {}

  private static <T> Sorted<T> sorted(ExchangeTable<T> table, ImportWish wish) {
    List<String> notes = new ArrayList<>();
    InputReport report = new InputReport(notes::add, PROBLEMS_TOLD);
    Map<String, T> kept = table.kept(wish.tenant());
    List<Placed<T>> rows =
        table.fitting(wish, settled(table, read(table, wish, report), kept), kept, report);
    Map<String, T> added = new LinkedHashMap<>();
    Map<String, T> changed = new LinkedHashMap<>();
    long unchanged = 0;
    List<Object> basis = new ArrayList<>();
    for (Placed<T> row : rows) {
      String id = table.id(row.value());
      T before = kept.get(id);
      if (before == null) {
        added.put(id, row.value());
        basis.add(id);
      } else if (before.equals(row.value())) {
        unchanged++;
      } else {
        changed.put(id, row.value());
        basis.add(before);
      }
    }
    return new Sorted<>(
        List.copyOf(added.values()),
        List.copyOf(changed.values()),
        new ImportPreview(
            wish.kind(),
            added.size(),
            changed.size(),
            unchanged,
            report.refusedLines(),
            report.lines(),
            notes,
            Digest.ofValues(basis.stream()).hex()));
  }

  private static <T> List<Placed<T>> read(
      ExchangeTable<T> table, ImportWish wish, InputReport report) {
    try {
      return table.read(wish, report);
    } catch (IOException e) {
      // Whoever sent it can do something about that.
      report.problem(
          wish.file().name(), 1, InputReport.HEADER, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private static <T> List<Placed<T>> settled(
      ExchangeTable<T> table, List<Placed<T>> rows, Map<String, T> kept) {
    return rows.stream()
        .map(
            row ->
                new Placed<>(
                    table.settled(row.value(), kept.get(table.id(row.value()))), row.line()))
        .toList();
  }
}
