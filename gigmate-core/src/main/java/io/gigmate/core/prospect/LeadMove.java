package io.gigmate.core.prospect;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;

/** What became of a wish to move a lead. */
public sealed interface LeadMove {
  /**
   * It stands there now.
   *
   * @param step the step that was added
   */
  record Moved(LeadStep step) implements LeadMove {}

  /**
   * It cannot go there from where it stands.
   *
   * @param from where it stands
   * @param to where it was to go
   */
  record NotPossible(LeadStatus from, LeadStatus to) implements LeadMove {
    /** Says so, and where it may go instead, in words for a person. */
    public String reason() {
      return "a lead that is "
          + from.code()
          + " cannot become "
          + to.code()
          + (from.next().isEmpty()
              ? "; it stays where it is"
              : "; it may become "
                  + from.next().stream().map(LeadStatus::code).collect(joining(", ")));
    }
  }

  /**
   * There is no such lead.
   *
   * @param prospect who was asked for
   */
  record NoSuchLead(ProspectId prospect) implements LeadMove {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Moved, T> moved,
      Function<NotPossible, T> notPossible,
      Function<NoSuchLead, T> noSuchLead) {
    if (this instanceof Moved done) {
      return moved.apply(done);
    }
    return this instanceof NotPossible refused
        ? notPossible.apply(refused)
        : noSuchLead.apply((NoSuchLead) this);
  }
}
