package io.gigmate.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.OperationRoutes;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page on which the operations log is searched. */
public final class LogPages implements PagePart {
  private static final String PATH = Pages.MISSION_CONTROL + "/log";
  private static final int ENTRIES_SHOWN = 50;
  private static final List<String> ASKED = List.of("kind", "actor", "from", "until", "text");

  private final OperationsLog log;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on the log. */
  public LogPages(Sessions sessions, OperationsLog log, Tenants tenants) {
    this.log = log;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    LogQuery query = OperationRoutes.query(request, tenant);
    int page = page(request);
    long total = log.count(tenant.id(), query);
    String export = "/api/v1/operations/export?" + asked(request);
    LogBoard board =
        new LogBoard(
            Arrays.stream(OperationKind.values()).map(kind -> choice(kind, query.kind())).toList(),
            given(request, "actor"),
            given(request, "from"),
            given(request, "until"),
            given(request, "text"),
            Wording.count(total, "entry", "entries"),
            log.search(tenant.id(), query, page * ENTRIES_SHOWN, ENTRIES_SHOWN).stream()
                .map(entry -> LogLine.of(entry, tenant.timeZone()))
                .toList(),
            page == 0 ? null : address(request, page - 1),
            (page + 1L) * ENTRIES_SHOWN < total ? address(request, page + 1) : null,
            export + "&format=csv",
            export + "&format=json");
    templates.render(request, "log.jte", "What was done, and why", Map.of("board", board));
  }

  private static LogBoard.KindChoice choice(OperationKind kind, @Nullable OperationKind chosen) {
    return new LogBoard.KindChoice(kind.code(), Wording.label(kind.code()), kind == chosen);
  }

  private static String address(Context request, int page) {
    return PATH + "?" + asked(request) + "&page=" + page;
  }

  /** What was asked, as the part of an address; a day that was left blank is none. */
  private static String asked(Context request) {
    return ASKED.stream()
        .flatMap(
            name ->
                given(request, name).isEmpty()
                    ? Stream.empty()
                    : Stream.of(name + "=" + URLEncoder.encode(given(request, name), UTF_8)))
        .collect(Collectors.joining("&"));
  }

  private static int page(Context request) {
    String given = given(request, "page");
    return given.matches("\\d{1,5}") ? Integer.parseInt(given) : 0;
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("").strip();
  }
}
