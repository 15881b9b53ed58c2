package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.gigmate.adapters.http.table.SafeCell;
import io.gigmate.core.access.Account;
import io.gigmate.core.operations.ErasureDesk;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done and why, for investors: {@code GET /api/v1/operations}, a page of it by {@code
 * kind}, {@code actor}, {@code from}, {@code until} and {@code text}, the newest first; and {@code
 * GET /api/v1/operations/export}, all that fit in the order of the chain, as CSV or, with {@code
 * format=json}, one record a line just as it was hashed. {@code POST /api/v1/operations/erasures}
 * erases what is kept of a person beside it, and logs that.
 */
public final class OperationRoutes implements ApiPart {
  private static final int ENTRIES_A_PAGE = 100;
  private static final int READ_AT_ONCE = 1000;
  private static final String ERASURE_SHAPE =
      "a JSON object with a person, as the inputs name them, and a reason";
  private static final List<String> COLUMNS =
      List.of(
          "seq",
          "time",
          "kind",
          "actor",
          "subject",
          "decision",
          "rationale",
          "rules",
          "model_version",
          "inputs",
          "took_ms",
          "error",
          "prev",
          "hash");

  private final OperationsLog log;
  private final Tenants tenants;
  private final ErasureDesk erasures;

  /**
   * Creates the part.
   *
   * @param log what is read
   * @param tenants whose days begin where
   * @param erasures erase what is kept of people beside the log
   */
  public OperationRoutes(OperationsLog log, Tenants tenants, ErasureDesk erasures) {
    this.log = log;
    this.tenants = tenants;
    this.erasures = erasures;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/operations",
        about("Lists what was done and why, the newest first.")
            .query("kind", "which kind of operation")
            .query("actor", "who did it")
            .query("from", "a day, or a time with its offset")
            .query("until", "a day, or a time with its offset")
            .query("text", "what it says")
            .paged()
            .answers(OperationBodies.Page.class),
        this::page,
        Access.INVESTOR);
    routes.get(
        "/api/v1/operations/export",
        about("Gives all that fits in the order of the chain, as CSV or one record a line.")
            .query("kind", "which kind of operation")
            .query("actor", "who did it")
            .query("from", "a day, or a time with its offset")
            .query("until", "a day, or a time with its offset")
            .query("text", "what it says")
            .query("format", "csv or json")
            .answersAs("text/csv")
            .answersAs("application/x-ndjson"),
        this::export,
        Access.INVESTOR);
    routes.post(
        "/api/v1/operations/erasures",
        about("Erases what is kept of a person beside the log, and logs that.")
            .takes(ConfigurationBodies.Erasure.class)
            .answers(ConfigurationBodies.Erased.class),
        this::erase,
        Access.INVESTOR);
  }

  /**
   * Returns what the parameters of a request ask a tenant's log for; a bad one ends the request.
   */
  public static LogQuery query(Context request, Tenant tenant) {
    OperationKind kind = kind(request.queryParam("kind")).orElse(null);
    Instant from = time(request, "from", tenant);
    Instant until = time(request, "until", tenant);
    try {
      return new LogQuery(
          kind, request.queryParam("actor"), from, until, request.queryParam("text"));
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  /** A form sends what was left blank as well. */
  private static @Nullable Instant time(Context request, String name, Tenant tenant) {
    String given = request.queryParam(name);
    return given == null || given.isBlank()
        ? null
        : new Parameters(request).time(name, tenant.timeZone()).orElse(null);
  }

  private static Optional<OperationKind> kind(@Nullable String code) {
    try {
      return code == null || code.isBlank()
          ? Optional.empty()
          : Optional.of(OperationKind.parse(code));
    } catch (IllegalArgumentException e) {
      throw Parameters.bad("no kind of operation is called '" + code + "'");
    }
  }

  private void page(Context request) {
    Tenant tenant = tenant(request);
    LogQuery query = query(request, tenant);
    Paging paging = Paging.of(request, ENTRIES_A_PAGE);
    long total = log.count(tenant.id(), query);
    paging.name(total);
    Json.write(
        request,
        new OperationBodies.Page(
            log.search(tenant.id(), query, paging.offset(), paging.limit()).stream()
                .map(OperationBodies.Entry::of)
                .toList(),
            total,
            paging.limit(),
            paging.offset()));
  }

  private void export(Context request) {
    Tenant tenant = tenant(request);
    LogQuery query = query(request, tenant);
    String format = Optional.ofNullable(request.queryParam("format")).orElse("csv");
    try {
      switch (format) {
        case "csv" -> {
          download(request, "text/csv; charset=utf-8", "operations.csv");
          csv(tenant.id(), query, request.outputStream());
        }
        case "json" -> {
          download(request, "application/x-ndjson", "operations.jsonl");
          json(tenant.id(), query, request.outputStream());
        }
        default -> throw Parameters.bad("format must be csv or json: '" + format + "'");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void erase(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ConfigurationBodies.Erasure wish =
        Json.read(request, ConfigurationBodies.Erasure.class, ERASURE_SHAPE);
    if (wish.person() == null
        || wish.person().indexOf('\0') >= 0
        || wish.reason() == null
        || wish.reason().isBlank()) {
      throw Parameters.bad("the body must be " + ERASURE_SHAPE);
    }
    Json.write(
        request,
        new ConfigurationBodies.Erased(
            erasures.erase(visitor.tenant(), wish.person(), visitor.username(), wish.reason())));
  }

  private static void download(Context request, String type, String name) {
    request.contentType(type).header("Content-Disposition", "attachment; filename=" + name);
  }

  private void csv(TenantId tenant, LogQuery query, OutputStream stream) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, UTF_8);
    csv.writeRecord(COLUMNS);
    each(tenant, query, entry -> csv.writeRecord(cells(entry)));
    csv.flush();
  }

  private static List<String> cells(LoggedOperation entry) {
    Operation operation = entry.operation();
    return List.of(
        Long.toString(entry.seq()),
        operation.at().toString(),
        operation.kind().code(),
        SafeCell.write(operation.actor()),
        SafeCell.write(operation.subject()),
        SafeCell.write(operation.decision()),
        SafeCell.write(operation.rationale()),
        SafeCell.write(String.join("|", operation.rules())),
        SafeCell.write(Optional.ofNullable(operation.modelVersion()).orElse("")),
        operation.inputs().hex(),
        Long.toString(operation.took().toMillis()),
        SafeCell.write(Optional.ofNullable(operation.error()).orElse("")),
        entry.previous().hex(),
        entry.hash().hex());
  }

  private void json(TenantId tenant, LogQuery query, OutputStream stream) throws IOException {
    Writer lines = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
    each(
        tenant,
        query,
        entry ->
            lines.write("{\"hash\":\"" + entry.hash() + "\",\"record\":" + entry.record() + "}\n"));
    lines.flush();
  }

  private interface Taker {
    void take(LoggedOperation entry) throws IOException;
  }

  /** Page by page, so that the length of the log costs no memory. */
  private void each(TenantId tenant, LogQuery query, Taker taker) throws IOException {
    long next = 1;
    List<LoggedOperation> read = log.entries(tenant, next, READ_AT_ONCE);
    while (!read.isEmpty()) {
      for (LoggedOperation entry : read) {
        if (query.fits(entry.operation())) {
          taker.take(entry);
        }
      }
      next = read.get(read.size() - 1).seq() + 1;
      read = log.entries(tenant, next, READ_AT_ONCE);
    }
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }
}
