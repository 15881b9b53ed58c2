package io.gigmate.adapters.http;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Transactions;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110) of what is read: a digest of it, so that it costs no clock and no column
 * and is the same on every server.
 *
 * <p>They are weak: the server may compress what it sends, and a strong tag names the very bytes.
 * What is changed as a whole has a strong one, because {@code If-Match} compares no weak ones; it
 * is small, and so it is sent as it is.
 */
final class EntityTags {
  /** On one server, whoever replaces what they saw does so alone, from the look to the end. */
  private static final List<Object> TURNS = Stream.generate(Object::new).limit(64).toList();

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"|\\*");
  private static final int DIGITS = 32;

  private EntityTags() {}

  /** Returns the handler with a tag on its answer, which is not sent to whoever has it. */
  static Handler onto(Handler reading, boolean strong) {
    return request -> {
      if (strong) {
        request.disableCompression();
      }
      reading.handle(request);
      byte[] body = body(request);
      if (body == null) {
        return;
      }
      String tag = strong ? tag(body) : "W/" + tag(body);
      request.header("ETag", tag);
      String known = request.header("If-None-Match");
      if (known != null && tags(known).anyMatch(one -> one.equals("*") || same(one, tag))) {
        request.status(HttpStatus.NOT_MODIFIED).result("");
      } else {
        request.result(body);
      }
    };
  }

  /** Returns the handler, asked only where the request names what is there now, or nothing. */
  static Handler onlyIf(Handler current, Handler changing, @Nullable Transactions transactions) {
    return request -> {
      String seen = request.header("If-Match");
      if (seen == null || seen.strip().equals("*")) {
        changing.handle(request);
        return;
      }
      if (transactions == null) {
        synchronized (TURNS.get(Math.floorMod(request.path().hashCode(), TURNS.size()))) {
          refuseUnless(seen, current, request);
          changing.handle(request);
        }
      } else {
        inTurn(
            transactions,
            request,
            () -> {
              refuseUnless(seen, current, request);
              changing.handle(request);
              return seen;
            });
      }
    };
  }

  /** On every server of one database: what was compared stays so until it is replaced. */
  private static void inTurn(Transactions transactions, Context request, Callable<String> work) {
    transactions.inTurn(
        Gatekeeper.visitor(request).tenant(),
        () -> {
          try {
            return work.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void refuseUnless(String seen, Handler current, Context request) throws Exception {
    current.handle(request);
    byte[] body = Objects.requireNonNull(body(request), "what is replaced can be read");
    String tag = tag(body);
    request.result("");
    if (tags(seen).noneMatch(tag::equals)) {
      throw new ProblemException(
          HttpStatus.PRECONDITION_FAILED, "this was changed since you looked; its tag is " + tag);
    }
  }

  /** Returns what was answered; null where it is no success, or was sent as it was made. */
  private static byte @Nullable [] body(Context request) throws IOException {
    InputStream answer = request.resultInputStream();
    return answer == null || !request.status().equals(HttpStatus.OK) ? null : answer.readAllBytes();
  }

  private static String tag(byte[] body) {
    return "\"" + Digest.ofBytes(body).hex().substring(0, DIGITS) + "\"";
  }

  private static Stream<String> tags(String header) {
    return TAG.matcher(header).results().map(found -> found.group());
  }

  /** Compares weakly: both name the same JSON, whatever bytes it was sent as. */
  private static boolean same(String one, String other) {
    return opaque(one).equals(opaque(other));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
