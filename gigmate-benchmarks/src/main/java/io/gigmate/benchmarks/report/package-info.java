/**
 * From what JMH measured to a document: {@link Performance} reads the results, holds them against
 * the aims of {@link HotPaths}, and writes {@code docs/performance.md}.
 */
@NullMarked
package io.gigmate.benchmarks.report;

import org.jspecify.annotations.NullMarked;
