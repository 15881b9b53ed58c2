/** Checks of text; {@link io.gigmate.scoring.internal.text.TextChecks}. */
@NullMarked
package io.gigmate.scoring.internal.text;

import org.jspecify.annotations.NullMarked;
