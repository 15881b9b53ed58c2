/**
 * Prose from facts. A {@link io.gigmate.scoring.narration.Narrator} turns {@link
 * io.gigmate.scoring.narration.Facts} into a text that says nothing else; the default is a
 * template, and a language model may take its place as long as its answer stands up to the facts.
 * {@link io.gigmate.scoring.narration.ContentDesk} keeps such texts as drafts until a person
 * approves them.
 */
@NullMarked
package io.gigmate.scoring.narration;

import org.jspecify.annotations.NullMarked;
