package io.gigmate.core.operations;

import io.gigmate.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or decided, and why. It names people and places by their ids only:
 * personal data stays outside of the log.
 *
 * @param kind what kind of work
 * @param at when it began, to the millisecond
 * @param actor who or what did it, such as {@code calendar planner}
 * @param subject what it was about, such as {@code calendar 2026-03-02 to 2026-03-29}
 * @param decision what came out
 * @param rationale why
 * @param rules ids of the rules that were asked
 * @param modelVersion of the model that answered, where one did
 * @param inputs names what went in
 * @param took how long, in whole milliseconds
 * @param error what went wrong, where something did
 */
public record Operation(
    OperationKind kind,
    Instant at,
    String actor,
    String subject,
    String decision,
    String rationale,
    List<String> rules,
    @Nullable String modelVersion,
    Digest inputs,
    Duration took,
    @Nullable String error) {
  public Operation {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    actor = Checks.text("actor", actor, 200);
    subject = Checks.text("subject", subject, 500);
    decision = Checks.text("decision", decision, 2000);
    rationale = Checks.text("rationale", rationale, 4000);
    rules = List.copyOf(rules);
    if (took.isNegative()) {
      throw new IllegalArgumentException("an operation cannot take " + took);
    }
    took = took.truncatedTo(ChronoUnit.MILLIS);
    error = error == null ? null : Checks.text("error", error, 4000);
  }

  /** Returns the same operation with other inputs. */
  public Operation withInputs(Digest other) {
    return new Operation(
        kind, at, actor, subject, decision, rationale, rules, modelVersion, other, took, error);
  }

  /** Starts an operation of this kind, begun at this time by this actor. */
  public static Builder builder(OperationKind kind, Instant at, String actor) {
    return new Builder(kind, at, actor);
  }

  /** Collects the parts of an operation. */
  public static final class Builder {
    private final OperationKind kind;
    private final Instant at;
    private final String actor;
    private @Nullable String subject;
    private @Nullable String decision;
    private @Nullable String rationale;
    private List<String> rules = List.of();
    private @Nullable String modelVersion;
    private Digest inputs = Digest.ZERO;
    private Duration took = Duration.ZERO;
    private @Nullable String error;

    private Builder(OperationKind kind, Instant at, String actor) {
      this.kind = kind;
      this.at = at;
      this.actor = actor;
    }

    /** Sets what it was about; it must be set. */
    public Builder subject(String value) {
      subject = value;
      return this;
    }

    /** Sets what came out; it must be set. */
    public Builder decision(String value) {
      decision = value;
      return this;
    }

    /** Sets why; it must be set. */
    public Builder rationale(String value) {
      rationale = value;
      return this;
    }

    /** Sets the ids of the rules that were asked. */
    public Builder rules(List<String> value) {
      rules = value;
      return this;
    }

    /** Sets the version of the model that answered. */
    public Builder modelVersion(@Nullable String value) {
      modelVersion = value;
      return this;
    }

    /** Sets what names the inputs. */
    public Builder inputs(Digest value) {
      inputs = value;
      return this;
    }

    /** Sets that it ended at this time; a clock that ran backwards counts as no time. */
    public Builder endedAt(Instant value) {
      took = value.isBefore(at) ? Duration.ZERO : Duration.between(at, value);
      return this;
    }

    /** Sets what went wrong. */
    public Builder error(@Nullable String value) {
      error = value;
      return this;
    }

    /**
     * Returns the operation.
     *
     * @throws NullPointerException where a part that must be set was not, naming it
     */
    public Operation build() {
      return new Operation(
          kind,
          at,
          actor,
          Objects.requireNonNull(subject, "subject"),
          Objects.requireNonNull(decision, "decision"),
          Objects.requireNonNull(rationale, "rationale"),
          rules,
          modelVersion,
          inputs,
          took,
          error);
    }
  }
}
