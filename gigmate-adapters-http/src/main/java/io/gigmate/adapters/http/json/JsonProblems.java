package io.gigmate.adapters.http.json;

/** Takes what is wrong with a JSON text. */
public interface JsonProblems {
  /**
   * Records a problem.
   *
   * @param line where it is, from 1 on
   * @param path to the value, such as {@code deals[0].share}; empty for the text as a whole
   * @param what is wrong
   */
  void problem(long line, String path, String what);

  /** Records what is worth saying but wrong in no way. */
  void note(String text);

  /** Returns how many problems there are. */
  long count();
}
