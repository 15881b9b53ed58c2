package io.gigmate.adapters.http;

import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a route says of itself: it stands beside the route, and the description of the API is made
 * of nothing else.
 *
 * <pre>{@code
 * routes.post(
 *     "/api/v1/leads/{id}/steps",
 *     about("Moves a lead on.").takes(Move.class).answers(CREATED, Detail.class).refuses(CONFLICT),
 *     this::move,
 *     Access.INVESTOR);
 * }</pre>
 *
 * <p>What follows from the rest need not be said: 400 where there is something to read, 401 and 403
 * where there is a role, 404 where the path names something.
 */
public final class About {
  private final String summary;
  private final @Nullable Content request;
  private final boolean requestIsOptional;
  private final List<Answer> answers;
  private final List<HttpStatus> refusals;
  private final List<Query> queries;
  private final @Nullable Handler replaced;
  private final boolean whole;
  private final boolean secret;

  /**
   * What a body is.
   *
   * @param mediaType such as {@code application/json}
   * @param shape the record that it is read into or written from; null where it is no JSON
   */
  record Content(String mediaType, @Nullable Type shape) {
    static Content json(Type shape) {
      return new Content(Json.CONTENT_TYPE, shape);
    }
  }

  /**
   * An answer that is no problem.
   *
   * @param content null where there is none
   */
  record Answer(HttpStatus status, @Nullable Content content) {}

  /**
   * A parameter of the query.
   *
   * @param type of JSON Schema, string or integer
   */
  record Query(String name, String type, boolean required, String description) {}

  private About(Draft draft) {
    this.summary = draft.summary;
    this.request = draft.request;
    this.requestIsOptional = draft.requestIsOptional;
    this.answers = List.copyOf(draft.answers);
    this.refusals = List.copyOf(draft.refusals);
    this.queries = List.copyOf(draft.queries);
    this.replaced = draft.replaced;
    this.whole = draft.whole;
    this.secret = draft.secret;
  }

  /** Starts with what the route does, in a sentence. */
  public static About about(String summary) {
    if (summary.isBlank()) {
      throw new IllegalArgumentException("a route must say what it does");
    }
    return new About(new Draft(summary));
  }

  /** Takes JSON of this record's shape. */
  public About takes(Class<?> shape) {
    return with(draft -> draft.request = Content.json(shape));
  }

  /** Takes JSON of this record's shape, or no body at all. */
  public About mayTake(Class<?> shape) {
    return takes(shape).with(draft -> draft.requestIsOptional = true);
  }

  /** Takes something that is no JSON, such as {@code text/calendar}. */
  public About takesAs(String mediaType) {
    return with(draft -> draft.request = new Content(mediaType, null));
  }

  /** Answers 200 with JSON of this record's shape. */
  public About answers(Class<?> shape) {
    return answers(HttpStatus.OK, shape);
  }

  /** Answers this status with JSON of this record's shape. */
  public About answers(HttpStatus status, Class<?> shape) {
    return with(draft -> draft.answers.add(new Answer(status, Content.json(shape))));
  }

  /** Answers 200 with something that is no JSON, or with JSON that has no record. */
  public About answersAs(String mediaType) {
    return with(
        draft -> draft.answers.add(new Answer(HttpStatus.OK, new Content(mediaType, null))));
  }

  /** Answers 204. */
  public About answersNothing() {
    return with(draft -> draft.answers.add(new Answer(HttpStatus.NO_CONTENT, null)));
  }

  /** Answers a problem of these statuses as well as those that follow from the route. */
  public About refuses(HttpStatus... statuses) {
    return with(draft -> draft.refusals.addAll(List.of(statuses)));
  }

  /** May be given this parameter of the query. */
  public About query(String name, String description) {
    return with(draft -> draft.queries.add(new Query(name, "string", false, description)));
  }

  /** Must be given this parameter of the query. */
  public About needs(String name, String description) {
    return with(draft -> draft.queries.add(new Query(name, "string", true, description)));
  }

  /** May be given this whole number in the query. */
  public About count(String name, String description) {
    return with(draft -> draft.queries.add(new Query(name, "integer", false, description)));
  }

  /** Answers a list page by page, see {@link Paging}. */
  public About paged() {
    return count("limit", "how many at the most, 1 to " + Parameters.LARGEST_PAGE)
        .count("offset", "how many to pass over; 0 where left out");
  }

  /**
   * Answers what is changed as a whole: its entity tag is a strong one, for {@code If-Match}. See
   * {@link #replacing}.
   */
  public About asWhole() {
    return with(draft -> draft.whole = true);
  }

  /**
   * Changes what this handler answers: where a request carries {@code If-Match}, it must name what
   * is there now, or the answer is 412.
   */
  public About replacing(Handler current) {
    return with(draft -> draft.replaced = current);
  }

  /** Answers a secret, which is kept nowhere: such a route takes no {@code Idempotency-Key}. */
  public About secret() {
    return with(draft -> draft.secret = true);
  }

  String summary() {
    return summary;
  }

  @Nullable Content request() {
    return request;
  }

  boolean requestIsOptional() {
    return requestIsOptional;
  }

  List<Answer> answers() {
    return answers;
  }

  List<HttpStatus> refusals() {
    return refusals;
  }

  List<Query> queries() {
    return queries;
  }

  @Nullable Handler replaced() {
    return replaced;
  }

  boolean isWhole() {
    return whole;
  }

  boolean isSecret() {
    return secret;
  }

  /** Returns every record that a body of this route is. */
  Stream<Type> shapes() {
    return Stream.concat(
            Stream.ofNullable(request),
            answers.stream().map(Answer::content).flatMap(Stream::ofNullable))
        .map(Content::shape)
        .flatMap(Stream::ofNullable);
  }

  private About with(Change change) {
    Draft draft = new Draft(this);
    change.apply(draft);
    return new About(draft);
  }

  private interface Change {
    void apply(Draft draft);
  }

  /** One in the making. */
  private static final class Draft {
    private final String summary;
    private final List<Answer> answers = new ArrayList<>();
    private final List<HttpStatus> refusals = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();
    private @Nullable Content request;
    private boolean requestIsOptional;
    private @Nullable Handler replaced;
    private boolean whole;
    private boolean secret;

    private Draft(String summary) {
      this.summary = summary;
    }

    private Draft(About other) {
      this(other.summary);
      answers.addAll(other.answers);
      refusals.addAll(other.refusals);
      queries.addAll(other.queries);
      request = other.request;
      requestIsOptional = other.requestIsOptional;
      replaced = other.replaced;
      whole = other.whole;
      secret = other.secret;
    }
  }
}
