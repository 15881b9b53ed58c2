/**
 * Texts as numbers: {@link io.gigmate.scoring.internal.text.Words} cuts a text up, {@link
 * io.gigmate.scoring.internal.text.TextFeatures} weighs its words and letters, {@link
 * io.gigmate.scoring.internal.text.SoftmaxRegression} learns labels from them. {@link
 * io.gigmate.scoring.internal.text.TextChecks} bounds what comes in. Nothing here knows what a
 * market is, and nothing here is part of the library's promise.
 */
@NullMarked
package io.gigmate.scoring.internal.text;

import org.jspecify.annotations.NullMarked;
