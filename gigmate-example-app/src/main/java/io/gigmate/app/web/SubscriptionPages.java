package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ByPerson;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.subscription.Reply;
import io.gigmate.core.subscription.SubscriptionDesk;
import io.gigmate.core.subscription.SubscriptionId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the systems that are told what happens here. */
public final class SubscriptionPages implements PagePart {
  private static final String PATH = "/account/subscriptions";
  private static final String ONE = PATH + "/{id}";

  private final Sessions sessions;
  private final SubscriptionDesk desk;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and changes. */
  public SubscriptionPages(Sessions sessions, SubscriptionDesk desk, Tenants tenants) {
    this.sessions = sessions;
    this.desk = desk;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH, this::signUp, Access.INVESTOR, ByPerson.ONLY);
    routes.post(ONE + "/test", this::test, Access.INVESTOR, ByPerson.ONLY);
    routes.post(ONE + "/removal", this::remove, Access.INVESTOR, ByPerson.ONLY);
    routes.post(ONE + "/replay", this::replay, Access.INVESTOR, ByPerson.ONLY);
  }

  private void show(Context request) {
    show(request, "", "", "", List.of());
  }

  private void show(
      Context request, String wrong, String url, String secret, List<OperationKind> chosen) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    SubscriptionBoard board =
        new SubscriptionBoard(
            wrong,
            url,
            secret,
            Arrays.stream(OperationKind.values())
                .map(
                    kind ->
                        new SubscriptionBoard.Topic(
                            kind.code(), Wording.label(kind.code()), chosen.contains(kind)))
                .toList(),
            desk.all(tenant.id()).stream()
                .map(kept -> SubscriptionBoard.Line.of(kept, tenant.timeZone()))
                .toList());
    templates.render(request, "subscriptions.jte", "Who is told", Map.of("board", board));
  }

  private void signUp(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String url = given(request, "url");
    List<OperationKind> topics =
        Arrays.stream(OperationKind.values())
            .filter(kind -> request.formParams("topic").contains(kind.code()))
            .toList();
    desk.signUp(visitor.tenant(), url, topics, visitor.username())
        .<Runnable>fold(
            // Shown at once and not after a redirect: it is told this once.
            done -> () -> show(request, "", "", done.secret(), List.of()),
            refused ->
                () -> {
                  request.status(HttpStatus.BAD_REQUEST);
                  show(request, "Nothing was signed up: " + refused.why() + ".", url, "", topics);
                })
        .run();
  }

  private void test(Context request) {
    Pages.requireOwnForm(sessions, request);
    Optional<Reply> reply =
        id(request).flatMap(id -> desk.test(Gatekeeper.visitor(request).tenant(), id));
    back(
        request,
        reply
            .map(
                came ->
                    (came.isTaken() ? "The call was taken: it " : "The call was not taken: it ")
                        + came.word()
                        + ".")
            .orElse("There is no such subscription."));
  }

  private void remove(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    boolean there =
        id(request).map(id -> desk.remove(visitor.tenant(), id, visitor.username())).orElse(false);
    back(request, there ? "The subscription is removed." : "There is no such subscription.");
  }

  private void replay(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String from = given(request, "from");
    if (!from.matches("[1-9]\\d{0,17}")) {
      back(request, "Nothing was begun again: say from which entry, by its number.");
      return;
    }
    boolean there =
        id(request)
            .map(id -> desk.replay(visitor.tenant(), id, Long.parseLong(from), visitor.username()))
            .orElse(false);
    back(
        request,
        there
            ? "It is told everything from entry " + from + " on."
            : "There is no such subscription.");
  }

  private void back(Context request, String told) {
    sessions.leaveNotice(request, told);
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static Optional<SubscriptionId> id(Context request) {
    try {
      return Optional.of(SubscriptionId.of(request.pathParam("id")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }
}
