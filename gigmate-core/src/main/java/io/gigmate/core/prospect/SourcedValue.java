package io.gigmate.core.prospect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value, who said so and when.
 *
 * @param <T> what is known
 * @param value what is known
 * @param source who said so
 * @param seen when it was read there, where known
 */
public record SourcedValue<T>(T value, String source, @Nullable Instant seen) {}
