package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.IdempotencyClaim;
import io.gigmate.core.access.IdempotencyKey;
import io.gigmate.core.access.IdempotentAnswers;
import io.gigmate.core.access.KeptAnswer;
import io.gigmate.core.operations.Digest;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a repeated POST harmless (the header {@code Idempotency-Key}): what was answered the first
 * time is answered again, and nothing is done.
 *
 * <p>A key is taken before anything is done and answered after. Where the server dies in between
 * nobody knows whether it was done, so it is never done again by itself: the key stays taken for
 * its life, and whoever comes with it is told to look. An answer of 500 and above is forgotten
 * together with its key.
 */
final class Repetition {
  static final String HEADER = "Idempotency-Key";

  /** Tells an answer that was kept from one that was made. */
  static final String REPLAYED = "Idempotent-Replayed";

  private final IdempotentAnswers answers;
  private final InstantSource clock;

  Repetition(IdempotentAnswers answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /** Returns the handler, which does what it does once for each key. */
  Handler once(Handler doing) {
    return request -> {
      String given = request.header(HEADER);
      if (given == null) {
        doing.handle(request);
        return;
      }
      IdempotencyClaim claim =
          new IdempotencyClaim(key(request, given), fingerprint(request), clock.instant());
      KeptAnswer before =
          answers
              .claim(claim)
              .fold(
                  taken -> null,
                  kept -> kept.answer(),
                  running -> {
                    throw new ProblemException(
                        HttpStatus.CONFLICT,
                        "what this key stands for began at "
                            + Bodies.moment(running.since())
                            + " and has not ended; if that is long ago it broke off: see whether it"
                            + " was done, and take another key");
                  },
                  other -> {
                    throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "this key stands for another request");
                  });
      if (before == null) {
        doFirst(request, doing, claim);
      } else {
        replay(request, before);
      }
    };
  }

  /** Returns the handler for whom no key can be kept, since its answer is a secret. */
  static Handler never(Handler doing) {
    return request -> {
      if (request.header(HEADER) != null) {
        throw Parameters.bad("this answer is a secret that is not kept: send no " + HEADER);
      }
      doing.handle(request);
    };
  }

  private void doFirst(Context request, Handler doing, IdempotencyClaim claim) throws Exception {
    boolean done = false;
    try {
      answerOrRefuse(request, doing);
      done = request.statusCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode();
    } finally {
      if (!done) {
        answers.release(claim);
      }
    }
    if (done) {
      // Where this fails the key stays taken: it was done, and is not done again.
      answers.keep(claim, answer(request));
    }
  }

  private static void answerOrRefuse(Context request, Handler doing) throws Exception {
    try {
      doing.handle(request);
    } catch (ProblemException e) {
      request.status(e.problem().status());
      Problems.writeJson(request, e.problem());
    }
  }

  private static KeptAnswer answer(Context request) throws IOException {
    InputStream result = request.resultInputStream();
    byte[] body = result == null ? new byte[0] : result.readAllBytes();
    if (result != null) {
      request.result(body);
    }
    String text = new String(body, UTF_8);
    return text.length() > KeptAnswer.LONGEST
        ? tooLong()
        : new KeptAnswer(request.statusCode(), request.res().getContentType(), text);
  }

  private static KeptAnswer tooLong() {
    Problem problem =
        Problem.of(HttpStatus.CONFLICT, "this was done; its answer was too long to be kept");
    return new KeptAnswer(problem.status(), Problem.CONTENT_TYPE, Json.text(problem));
  }

  private static void replay(Context request, KeptAnswer kept) {
    String type = kept.contentType();
    if (type != null) {
      request.contentType(type);
    }
    request.header(REPLAYED, "true").status(kept.status()).result(kept.body().getBytes(UTF_8));
  }

  /** The draft has the key as a string of RFC 8941, in quotes; most clients leave them out. */
  private static IdempotencyKey key(Context request, String given) {
    String bare =
        given.length() > 1 && given.startsWith("\"") && given.endsWith("\"")
            ? given.substring(1, given.length() - 1)
            : given;
    Account visitor = Gatekeeper.visitor(request);
    try {
      return new IdempotencyKey(visitor.tenant(), visitor.username(), bare);
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(HEADER + ": " + e.getMessage());
    }
  }

  private static Digest fingerprint(Context request) {
    return Digest.ofBytes(
        line(request.method().name()),
        line(request.path()),
        line(request.queryString()),
        line(request.contentType()),
        request.bodyAsBytes());
  }

  private static byte[] line(@Nullable String text) {
    return (Objects.requireNonNullElse(text, "") + "\n").getBytes(UTF_8);
  }
}
