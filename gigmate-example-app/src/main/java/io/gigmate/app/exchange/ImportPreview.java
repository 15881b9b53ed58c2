package io.gigmate.app.exchange;

import io.gigmate.core.operations.CanonicalJson;
import java.util.List;
import java.util.Map;

/**
 * What a file changes, or would.
 *
 * @param kind what it has
 * @param added rows of something that was not there
 * @param changed rows of something that was there and was different
 * @param unchanged rows that change nothing
 * @param refused rows in which something is wrong
 * @param problems what is wrong and where, the first of them; a last one counts the others
 * @param notes what is worth saying and stops nothing
 * @param basis of what is there now where rows are added or changed: another one, another look
 */
public record ImportPreview(
    ExchangeKind kind,
    long added,
    long changed,
    long unchanged,
    long refused,
    List<String> problems,
    List<String> notes,
    String basis) {
  private static final String OVERTAKEN =
      "somebody else changed these rows since you looked; look again";

  public ImportPreview {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Returns the preview of who looked at something else; nothing is brought in. */
  ImportPreview overtaken() {
    return new ImportPreview(
        kind, added, changed, unchanged, refused, List.of(OVERTAKEN), notes, basis);
  }

  boolean isOvertaken() {
    return problems.equals(List.of(OVERTAKEN));
  }

  /** Answers whether nothing is wrong: one bad row keeps the whole file out. */
  public boolean isClean() {
    return problems.isEmpty();
  }

  /** Answers whether there is something to do. */
  public boolean changesSomething() {
    return added + changed > 0;
  }

  /** Returns the counts in words, such as {@code 2 added, 1 changed, 40 unchanged}. */
  public String counts() {
    return added + " added, " + changed + " changed, " + unchanged + " unchanged";
  }

  /**
   * Returns it as JSON.
   *
   * @param imported whether it was done
   */
  public String json(boolean imported) {
    return CanonicalJson.write(
        Map.of(
            "kind", kind.code(),
            "imported", imported,
            "added", added,
            "changed", changed,
            "unchanged", unchanged,
            "refused", refused,
            "problems", problems,
            "notes", notes));
  }
}
