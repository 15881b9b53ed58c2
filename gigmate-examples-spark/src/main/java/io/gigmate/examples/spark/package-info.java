/**
 * The pure modules on Apache Spark, for what does not fit one machine. {@link
 * io.gigmate.examples.spark.SparkJobs} has the commands: scoring leads and forecasting shows are
 * {@link io.gigmate.examples.spark.TableWork}, rows in and rows out, which runs on Spark and in
 * plain threads alike; a scan of talent ({@link io.gigmate.examples.spark.TalentScan}) first brings
 * the values of an artist together. Files mean what they mean on the command line, for its own
 * readers and writers are taken.
 */
@NullMarked
package io.gigmate.examples.spark;

import org.jspecify.annotations.NullMarked;
