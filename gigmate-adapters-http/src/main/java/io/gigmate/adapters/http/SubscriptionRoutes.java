package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.subscription.KeptSubscription;
import io.gigmate.core.subscription.Progress;
import io.gigmate.core.subscription.Reply;
import io.gigmate.core.subscription.Subscription;
import io.gigmate.core.subscription.SubscriptionDesk;
import io.gigmate.core.subscription.SubscriptionId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Systems that are told what happens here, for investors: {@code GET /api/v1/subscriptions} lists
 * them; {@code POST} signs one up and tells its secret, this once; {@code DELETE
 * /api/v1/subscriptions/{id}} takes it away, {@code POST …/test} tries it, and {@code POST
 * …/replay} tells it everything again from an entry on. All but the first are for persons, not for
 * tokens.
 */
public final class SubscriptionRoutes implements ApiPart {
  private static final String PATH = "/api/v1/subscriptions";
  private static final String ONE = PATH + "/{id}";
  private static final String SHAPE =
      "a JSON object such as {\"url\":\"https://hooks.example/gigmate\",\"topics\":[\"decision\"]}";

  private final SubscriptionDesk desk;

  /** Creates the part. */
  public SubscriptionRoutes(SubscriptionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Lists the systems that are told what happens here.").answers(All.class),
        this::all,
        Access.INVESTOR);
    routes.post(
        PATH,
        about("Signs a system up, and tells its secret this once.")
            .takes(Wish.class)
            .answers(HttpStatus.CREATED, SignedUp.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT)
            .secret(),
        this::signUp,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.delete(
        ONE,
        about("Tells a system nothing any more.").answersNothing(),
        this::remove,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        ONE + "/test",
        about("Sends a system a call that tells of nothing.").answers(Tested.class),
        this::test,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        ONE + "/replay",
        about("Tells a system everything again from an entry on.")
            .takes(Begin.class)
            .answersNothing(),
        this::replay,
        Access.INVESTOR,
        ByPerson.ONLY);
  }

  private void all(Context request) {
    Json.write(
        request,
        new All(desk.all(Gatekeeper.visitor(request).tenant()).stream().map(One::of).toList()));
  }

  private void signUp(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Wish wish = Json.read(request, Wish.class, SHAPE);
    String url = Given.needed("url", wish.url());
    List<OperationKind> topics =
        Given.needed("topics", wish.topics()).stream().map(SubscriptionRoutes::topic).toList();
    desk.signUp(visitor.tenant(), url, topics, visitor.username())
        .<Runnable>fold(
            done ->
                () -> {
                  request.status(HttpStatus.CREATED);
                  Json.write(request, new SignedUp(One.of(done.kept()), done.secret()));
                },
            refused ->
                () -> {
                  throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, refused.why());
                })
        .run();
  }

  private static OperationKind topic(String code) {
    return Given.checked(
        () -> {
          try {
            return OperationKind.parse(code);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no topic '" + code + "'", e);
          }
        });
  }

  private void remove(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    require(request, desk.remove(visitor.tenant(), id(request), visitor.username()));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void test(Context request) {
    Optional<Reply> reply = desk.test(Gatekeeper.visitor(request).tenant(), id(request));
    require(request, reply.isPresent());
    reply.ifPresent(
        came -> Json.write(request, new Tested(came.isTaken(), came.status(), came.word())));
  }

  private void replay(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Begin begin = Json.read(request, Begin.class, "a JSON object such as {\"from\":1}");
    long from = Given.needed("from", begin.from());
    if (from < 1) {
      throw Parameters.bad("from must be the number of an entry, from 1: " + from);
    }
    require(request, desk.replay(visitor.tenant(), id(request), from, visitor.username()));
    request.status(HttpStatus.NO_CONTENT);
  }

  private static SubscriptionId id(Context request) {
    return Given.checked(() -> SubscriptionId.of(request.pathParam("id")));
  }

  private static void require(Context request, boolean there) {
    if (!there) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "there is no subscription '" + request.pathParam("id") + "'");
    }
  }

  /** What is wished; null where the body leaves it out. */
  record Wish(@Nullable String url, @Nullable List<String> topics) {}

  /** From which entry; null where the body leaves it out. */
  record Begin(@Nullable Long from) {}

  /** What came of trying. */
  record Tested(boolean taken, int status, String word) {}

  /** The only time that the secret is told. */
  record SignedUp(One subscription, String secret) {}

  /** Every subscription. */
  record All(List<One> subscriptions) {}

  /** A subscription and how far it has got. */
  record One(
      String id,
      String url,
      List<String> topics,
      String by,
      String at,
      String state,
      long next,
      int failed,
      @Nullable String failingSince,
      @Nullable String lastAnswer) {
    static One of(KeptSubscription kept) {
      Subscription subscription = kept.subscription();
      Progress progress = kept.progress();
      return new One(
          subscription.id().value(),
          (subscription.isEncrypted() ? "https://" : "http://") + subscription.host() + "/…",
          subscription.topics().stream().map(OperationKind::code).toList(),
          subscription.by(),
          Bodies.moment(subscription.at()),
          progress.state().name().toLowerCase(Locale.ROOT),
          progress.next(),
          progress.attempts(),
          progress.failingSince() == null ? null : Bodies.moment(progress.failingSince()),
          progress.lastAnswer());
    }
  }
}
