package io.gigmate.adapters.http.feed;

/** Takes what is wrong with a calendar's text. */
public interface FeedProblems {
  /**
   * Records a problem.
   *
   * @param line where it is, from 1 on
   * @param property that it is about, such as {@code RRULE}
   * @param what is wrong
   */
  void problem(long line, String property, String what);

  /** Records what is worth saying but wrong in no way. */
  void note(String text);
}
