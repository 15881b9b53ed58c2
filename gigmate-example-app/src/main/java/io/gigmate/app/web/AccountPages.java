package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ByPerson;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.AccountSignIn;
import io.gigmate.app.access.PasswordCheck;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** The page of the visitor's own account: another password, and signing out everywhere. */
public final class AccountPages implements PagePart {
  private static final String PATH = "/account";
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 1000;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AccountSignIn signIn;
  private final Templates templates;

  /** Creates the page on what it changes. */
  public AccountPages(
      Accounts accounts, Passwords passwords, Sessions sessions, AccountSignIn signIn) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.signIn = signIn;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/password", this::change, Access.INVESTOR, ByPerson.ONLY);
    routes.post(PATH + "/sign-out", this::signOutEverywhere, Access.INVESTOR);
  }

  private void show(Context request) {
    show(request, "");
  }

  private void show(Context request, String wrong) {
    templates.render(
        request,
        "account.jte",
        "Your account",
        Map.of(
            "username",
            Gatekeeper.visitor(request).username(),
            "wrong",
            wrong,
            "shortest",
            SHORTEST_PASSWORD));
  }

  private void change(Context request) {
    String wished = given(request, "wished");
    if (wished.length() < SHORTEST_PASSWORD || wished.length() > LONGEST_PASSWORD) {
      refuse(
          request,
          HttpStatus.BAD_REQUEST,
          "The new password must have " + SHORTEST_PASSWORD + " characters or more.");
      return;
    }
    // Whoever sits down at an open browser does not know it.
    signIn
        .check(request, Gatekeeper.visitor(request).username(), given(request, "current"))
        .<Runnable>fold(
            right -> () -> change(request, right.account(), wished),
            wrong ->
                () ->
                    refuse(request, HttpStatus.BAD_REQUEST, "The current password is another one."),
            tooEarly -> () -> holdUp(request, tooEarly))
        .run();
  }

  private void change(Context request, Account account, String wished) {
    accounts.save(account.withPasswordHash(passwords.hash(wished)));
    // Who knew the old one may be in: only this browser stays, under a new session.
    sessions.endAll(request, account.username());
    sessions.begin(request, account.username());
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void holdUp(Context request, PasswordCheck.TooEarly tooEarly) {
    refuse(
        request,
        HttpStatus.TOO_MANY_REQUESTS,
        "Too many tries. The next one counts in "
            + Wording.count(tooEarly.seconds(), "second", "seconds")
            + ".");
  }

  private void refuse(Context request, HttpStatus status, String why) {
    request.status(status);
    show(request, why);
  }

  private void signOutEverywhere(Context request) {
    sessions.endAll(request, Gatekeeper.visitor(request).username());
    request.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }
}
