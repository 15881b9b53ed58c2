/**
 * Work in steps that survives a restart. A {@link io.gigmate.core.pipeline.Pipeline} names its
 * steps; each run of it keeps what every step answered, so that a run which stopped goes on at the
 * step that did not finish. {@link io.gigmate.core.pipeline.PipelineDesk} does so, and {@link
 * io.gigmate.core.pipeline.PipelineRuns} is the port.
 */
@NullMarked
package io.gigmate.core.pipeline;

import org.jspecify.annotations.NullMarked;
