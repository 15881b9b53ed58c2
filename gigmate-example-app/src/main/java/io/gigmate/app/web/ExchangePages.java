package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Session;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.exchange.ExchangeKind;
import io.gigmate.app.exchange.ExchangeRoutes;
import io.gigmate.app.exchange.ExportDesk;
import io.gigmate.app.exchange.ExportFormat;
import io.gigmate.app.exchange.HeldUploads;
import io.gigmate.app.exchange.ImportDesk;
import io.gigmate.app.exchange.ImportPreview;
import io.gigmate.app.exchange.ImportWish;
import io.gigmate.app.exchange.Upload;
import io.gigmate.core.access.Account;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of import and export: a file is sent, looked at row by row, and only then brought in,
 * the very bytes that were looked at.
 */
public final class ExchangePages implements PagePart {
  static final String PATH = "/import";

  private final Sessions sessions;
  private final ImportDesk imports;
  private final ExportDesk exports;
  private final HeldUploads uploads;
  private final Templates templates;

  /** Creates the page on what it does. */
  public ExchangePages(
      Sessions sessions, ImportDesk imports, ExportDesk exports, HeldUploads uploads) {
    this.sessions = sessions;
    this.imports = imports;
    this.exports = exports;
    this.uploads = uploads;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH, this::take, Access.INVESTOR);
    routes.get(PATH + "/{token}", this::preview, Access.INVESTOR);
    routes.post(PATH + "/{token}", this::bringIn, Access.INVESTOR);
    routes.get("/export/{file}", this::write, Access.INVESTOR);
  }

  private void show(Context request) {
    show(request, "");
  }

  private void show(Context request, String wrong) {
    templates.render(
        request, "import.jte", "Import and export", Map.of("board", ExchangeBoard.of(wrong)));
  }

  private void take(Context request) {
    Pages.requireOwnForm(sessions, request);
    UploadedFile file = request.isMultipartFormData() ? request.uploadedFile("file") : null;
    Optional<ExchangeKind> kind =
        Optional.ofNullable(request.formParam("kind")).flatMap(ExchangeKind::find);
    if (file == null || file.size() == 0 || kind.isEmpty()) {
      refuse(request, "Choose what the file has and a file with something in it.");
      return;
    }
    String owner = Optional.ofNullable(request.formParam("of")).orElse("").strip();
    if (kind.get().isOfSomebody() && owner.isEmpty()) {
      refuse(request, "Say whose calendar it is: the id of a room or an act.");
      return;
    }
    Upload upload = new Upload(kind.get(), file.filename(), bytes(file), owner);
    request.redirect(PATH + "/" + uploads.hold(holder(request), upload), HttpStatus.SEE_OTHER);
  }

  private void refuse(Context request, String why) {
    request.status(HttpStatus.BAD_REQUEST);
    show(request, why);
  }

  private static byte[] bytes(UploadedFile file) {
    try (InputStream content = file.content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void preview(Context request) {
    String token = request.pathParam("token");
    Upload upload = held(request, token);
    Account visitor = Gatekeeper.visitor(request);
    try {
      show(request, upload, token, imports.preview(upload.wish(visitor.tenant())));
    } catch (IOException e) {
      refuse(request, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  private void show(Context request, Upload upload, String token, ImportPreview preview) {
    templates.render(
        request,
        "import-preview.jte",
        "What the file changes",
        Map.of("board", PreviewBoard.of(upload.name(), PATH + "/" + token, preview)));
  }

  private void bringIn(Context request) {
    Pages.requireOwnForm(sessions, request);
    String token = request.pathParam("token");
    Upload upload = held(request, token);
    Account visitor = Gatekeeper.visitor(request);
    try {
      ImportPreview done = bringIn(request, upload.wish(visitor.tenant()), visitor.username());
      if (!done.isClean()) {
        // What it was compared with has changed since.
        request.status(HttpStatus.CONFLICT);
        show(request, upload, token, done);
        return;
      }
      uploads.drop(token);
      sessions.leaveNotice(request, done.kind().label() + ": " + done.counts() + ".");
      request.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (IOException e) {
      refuse(request, "The file cannot be read: " + e.getMessage() + ".");
    }
  }

  /** Goes by what the page showed. */
  private ImportPreview bringIn(Context request, ImportWish wish, String by) {
    String basis = request.formParam("basis");
    return basis == null ? imports.bringIn(wish, by) : imports.bringIn(wish, by, basis);
  }

  private void write(Context request) {
    String file = request.pathParam("file");
    ExportFormat format = ExportFormat.ofName(file).orElse(null);
    ExchangeKind kind = format == null ? null : kind(file, format);
    if (kind == null || format == null) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "there is nothing to export as " + file);
    }
    ExchangeRoutes.send(request, exports, kind, format);
  }

  private static @Nullable ExchangeKind kind(String file, ExportFormat format) {
    String code = file.substring(0, Math.max(0, file.length() - format.suffix().length()));
    return ExchangeKind.find(code).orElse(null);
  }

  private Upload held(Context request, String token) {
    return uploads
        .find(holder(request), token)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "this upload is not here any more; send the file again on " + PATH));
  }

  /** What only this session has: no other can look at the file or bring it in. */
  private String holder(Context request) {
    return sessions.of(request).map(Session::csrfToken).orElse("");
  }
}
