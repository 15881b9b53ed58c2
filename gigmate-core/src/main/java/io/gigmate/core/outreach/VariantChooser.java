package io.gigmate.core.outreach;

/**
 * Says which variant of an experiment a recipient gets.
 *
 * <p>The answer for a recipient stays the same as long as the experiment's variants and their
 * weights do. Where weights may change while it runs, the caller keeps the first answer with the
 * send and asks only for recipients that have none.
 */
@FunctionalInterface
public interface VariantChooser {
  /**
   * Returns the recipient's variant.
   *
   * @throws IllegalArgumentException where the experiment is not known here
   */
  VariantId choose(ExperimentId experiment, RecipientId recipient);
}
