package io.gigmate.scoring.merge;

import io.gigmate.core.prospect.ProspectId;
import io.gigmate.scoring.match.ProspectPair;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of a person's word on two records. */
public sealed interface RulingOutcome {
  /**
   * It holds.
   *
   * @param ruling as it is kept
   */
  record Ruled(Ruling ruling) implements RulingOutcome {}

  /**
   * It cannot be true together with what was said before.
   *
   * @param pair the two records
   * @param earlier what was said before, in order; one of these must be taken back first
   */
  record Contradicts(ProspectPair pair, List<Ruling> earlier) implements RulingOutcome {
    public Contradicts {
      earlier = List.copyOf(earlier);
    }

    /** Says so in words for a person. */
    public String reason() {
      return "that cannot be, because "
          + earlier.stream()
              .map(
                  ruling ->
                      ruling.by()
                          + " said that "
                          + ruling.pair().left()
                          + " and "
                          + ruling.pair().right()
                          + (ruling.same() ? " are the same" : " are different"))
              .collect(Collectors.joining(", and "));
    }
  }

  /**
   * There is no such record.
   *
   * @param record which was asked for
   */
  record NoSuchRecord(ProspectId record) implements RulingOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Ruled, T> ruled,
      Function<Contradicts, T> contradicts,
      Function<NoSuchRecord, T> noSuchRecord) {
    if (this instanceof Ruled done) {
      return ruled.apply(done);
    }
    return this instanceof Contradicts refused
        ? contradicts.apply(refused)
        : noSuchRecord.apply((NoSuchRecord) this);
  }
}
