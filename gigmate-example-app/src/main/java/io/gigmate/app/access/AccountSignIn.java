package io.gigmate.app.access;

import io.gigmate.adapters.http.ProblemException;
import io.gigmate.adapters.http.SignIn;
import io.gigmate.adapters.http.TokenVisit;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Accounts;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Knows visitors by the accounts that are kept. */
public final class AccountSignIn implements SignIn {
  private static final int LONGEST_USERNAME = 100;
  private static final int QUEUES = 64;

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Doors doors;
  private final Front front;
  private final InstantSource clock;

  /**
   * One password of an account is looked at at a time: a try counts until it was seen to be right,
   * and a program that sends several at once would shut its own door.
   */
  private final Lock[] queues =
      Stream.generate(ReentrantLock::new).limit(QUEUES).toArray(Lock[]::new);

  /** Creates the sign-in on its parts. */
  public AccountSignIn(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      Tokens tokens,
      Doors doors,
      Front front,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
    this.doors = doors;
    this.front = front;
    this.clock = clock;
  }

  @Override
  public Optional<Account> bySession(Context request) {
    // Asked anew each time: an account that is gone or has another role counts at once.
    return sessions.of(request).flatMap(session -> accounts.find(session.username()));
  }

  @Override
  public boolean isOwnForm(Context request) {
    return sessions.isOwnForm(request);
  }

  @Override
  public Optional<TokenVisit> byToken(String text) {
    return tokens
        .of(text)
        .flatMap(
            token ->
                accounts
                    .find(token.username())
                    .map(account -> new TokenVisit(account, token.scopes())));
  }

  @Override
  public String addressOf(Context request) {
    return front.addressOf(request);
  }

  @Override
  public Optional<Account> byPassword(Context request, String username, String password) {
    return check(request, username, password)
        .fold(
            right -> Optional.of(right.account()),
            wrong -> Optional.empty(),
            tooEarly -> {
              request.header(Header.RETRY_AFTER, Long.toString(tooEarly.seconds()));
              throw new ProblemException(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "too many tries; the next one counts in " + tooEarly.seconds() + " seconds");
            });
  }

  /** Looks at a username and a password, and counts the try. */
  public PasswordCheck check(Context request, String username, String password) {
    String address = front.addressOf(request);
    Lock queue = queues[Math.floorMod(username.hashCode(), QUEUES)];
    queue.lock();
    try {
      return doors
          .knock(username, address)
          .<PasswordCheck>map(
              opens -> new PasswordCheck.TooEarly(Duration.between(clock.instant(), opens)))
          .orElseGet(() -> look(username, password, address));
    } finally {
      queue.unlock();
    }
  }

  private PasswordCheck look(String username, String password, String address) {
    Optional<Account> account =
        canBeUsername(username) ? accounts.find(username) : Optional.empty();
    boolean matches = passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    if (account.isEmpty() || !matches) {
      return new PasswordCheck.Wrong();
    }
    doors.letIn(username, address);
    return new PasswordCheck.Right(renewed(account.get(), password));
  }

  /** The one moment at which a password is known is the one to hash it as is done now. */
  private Account renewed(Account account, String password) {
    if (!passwords.isOutdated(account.passwordHash())) {
      return account;
    }
    Account renewed = account.withPasswordHash(passwords.hash(password));
    accounts.save(renewed);
    return renewed;
  }

  /** Keeps from the database what no account can be called. */
  private static boolean canBeUsername(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_USERNAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}
