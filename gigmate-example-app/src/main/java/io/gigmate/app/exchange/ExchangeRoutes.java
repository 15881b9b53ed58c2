package io.gigmate.app.exchange;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ApiPart;
import io.gigmate.adapters.http.ApiRoutes;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.files.RefusedInputException;
import io.gigmate.core.access.Account;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Import and export over the API, for investors: {@code POST /api/v1/imports/{kind}} with the file
 * as the body, which with {@code preview=true} writes nothing and otherwise all or nothing; {@code
 * GET /api/v1/exports/{kind}}, with {@code format=ics} for events as a calendar.
 */
public final class ExchangeRoutes implements ApiPart {
  private static final String JSON = "application/json";

  private final ImportDesk imports;
  private final ExportDesk exports;

  /** Creates the part. */
  public ExchangeRoutes(ImportDesk imports, ExportDesk exports) {
    this.imports = imports;
    this.exports = exports;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        "/api/v1/imports/{kind}",
        about("Brings a table or a calendar in, all of it or nothing.")
            .query("preview", "true says what would change, and writes nothing")
            .query("of", "the id of the room or act whose calendar it is")
            .takesAs("text/csv")
            .answersAs(JSON)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.PRECONDITION_FAILED),
        this::bringIn,
        Access.INVESTOR);
    routes.get(
        "/api/v1/exports/{kind}",
        about("Writes what there is of a kind, to be brought in again.")
            .query("format", "csv or, for events, ics")
            .answersAs("text/csv")
            .answersAs("text/calendar")
            .refuses(HttpStatus.CONFLICT),
        this::write,
        Access.INVESTOR);
  }

  private void bringIn(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    boolean only = isPreview(request);
    Upload sent =
        new Upload(
            kind(request),
            isCalendar(request) ? "body.ics" : "body.csv",
            request.bodyAsBytes(),
            request.queryParam("of"));
    ImportPreview answer;
    try {
      ImportWish wish = sent.wish(visitor.tenant());
      String seen = request.header("If-Match");
      answer =
          only
              ? imports.preview(wish)
              : seen == null || seen.strip().equals("*")
                  ? imports.bringIn(wish, visitor.username())
                  : imports.bringIn(wish, visitor.username(), seen.strip().replace("\"", ""));
    } catch (IOException e) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
    if (answer.isOvertaken()) {
      throw new ProblemException(
          HttpStatus.PRECONDITION_FAILED, String.join("; ", answer.problems()));
    }
    if (only) {
      request.header("ETag", "\"" + answer.basis() + "\"");
    }
    if (!only && !answer.isClean()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    request.contentType(JSON).result(answer.json(!only && answer.isClean()));
  }

  private static boolean isPreview(Context request) {
    String given = Optional.ofNullable(request.queryParam("preview")).orElse("false");
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new ProblemException(
              HttpStatus.BAD_REQUEST, "preview must be true or false: '" + given + "'");
    };
  }

  private static boolean isCalendar(Context request) {
    return Optional.ofNullable(request.contentType()).orElse("").startsWith("text/calendar");
  }

  private static ExchangeKind kind(Context request) {
    String code = request.pathParam("kind");
    return ExchangeKind.find(code)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND, "nothing is exchanged as '" + code + "'"));
  }

  private void write(Context request) {
    String format = Optional.ofNullable(request.queryParam("format")).orElse("csv");
    send(
        request,
        exports,
        kind(request),
        ExportFormat.ofName("." + format.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.BAD_REQUEST, "format must be csv or ics: '" + format + "'")));
  }

  /** Answers with what there is of a kind, as a file to keep. */
  public static void send(
      Context request, ExportDesk exports, ExchangeKind kind, ExportFormat format) {
    Account visitor = Gatekeeper.visitor(request);
    try {
      ExportDesk.Export export = exports.of(visitor.tenant(), kind, format, visitor.username());
      request
          .contentType(format.contentType())
          .header("Content-Disposition", "attachment; filename=" + kind.code() + format.suffix());
      export.writeTo(request.outputStream());
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    } catch (RefusedInputException e) {
      throw new ProblemException(HttpStatus.CONFLICT, String.join("; ", e.lines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
