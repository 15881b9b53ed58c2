package io.gigmate.scoring.lead.learned;

import java.util.List;
import java.util.function.Function;

/** What became of building a table from text. */
public sealed interface TableOutcome {
  /**
   * The table is there.
   *
   * @param table all of it
   */
  record Built(LeadTable table) implements TableOutcome {}

  /**
   * Some of the text cannot be used.
   *
   * @param problems in the order of the columns, then of the rows
   */
  record Refused(List<Problem> problems) implements TableOutcome {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * One cell that cannot be used.
   *
   * @param row counted from 0
   * @param column its name
   * @param reason what is wrong, in words for a person
   */
  record Problem(int row, String column, String reason) {}

  /** Returns the table where it was built. */
  default LeadTable orElseThrow() {
    return fold(
        Built::table,
        refused -> {
          throw new IllegalArgumentException(refused.problems().get(0).toString());
        });
  }

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Built, T> built, Function<Refused, T> refused) {
    return this instanceof Built done ? built.apply(done) : refused.apply((Refused) this);
  }
}
