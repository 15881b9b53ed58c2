package io.gigmate.core.prospect;

import java.time.Instant;

/**
 * A value, who said so and when.
 *
 * @param <T> what is known
 * @param value what is known
 * @param source who said so
 * @param seen when it was read there
 */
public record SourcedValue<T>(T value, String source, Instant seen) {}
