/**
 * Rows into PostgreSQL and out of it. {@link io.gigmate.benchmarks.rows.ProspectInsertBenchmark}
 * and {@link io.gigmate.benchmarks.rows.ProspectUpsertBenchmark} write, {@link
 * io.gigmate.benchmarks.rows.ProspectReadBenchmark} reads.
 */
@NullMarked
package io.gigmate.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
