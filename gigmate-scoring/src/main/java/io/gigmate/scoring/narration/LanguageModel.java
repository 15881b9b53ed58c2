package io.gigmate.scoring.narration;

import java.util.function.Function;

/** A model that answers an instruction in words. It is given facts and never personal data. */
public interface LanguageModel {
  /** Returns what the model is called. */
  String name();

  /**
   * Returns the answer; a model that cannot be reached or says nothing is a failure, not an
   * exception.
   *
   * @param instruction what to do
   * @param facts what it may tell
   */
  Answer answer(String instruction, Facts facts);

  /** What came of asking. */
  sealed interface Answer {
    /**
     * The model said something.
     *
     * @param text not checked yet
     */
    record Said(String text) implements Answer {}

    /**
     * It did not.
     *
     * @param reason in a few words, without anything secret
     */
    record Failed(String reason) implements Answer {}

    /** Returns what the function for this outcome answers. */
    default <T> T fold(Function<Said, T> said, Function<Failed, T> failed) {
      return this instanceof Said text ? said.apply(text) : failed.apply((Failed) this);
    }
  }
}
