package io.gigmate.examples.story;

/**
 * An artist that doubled within 60 days.
 *
 * @param artist by number
 * @param onset the first week on which the answer to the question was yes
 * @param peak the week in which its followers grew most
 * @param alert the week of the first alert from the onset to the peak; -1 where none came
 */
record Breakout(int artist, int onset, int peak, int alert) {
  boolean isFound() {
    return alert >= 0;
  }
}
