/**
 * Prose by a language model, where a host names one: {@link
 * io.gigmate.app.narration.ChatCompletions}.
 */
@NullMarked
package io.gigmate.app.narration;

import org.jspecify.annotations.NullMarked;
