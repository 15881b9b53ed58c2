/**
 * The three pipelines of the app: {@link io.gigmate.app.pipeline.ViralDetection}, {@link
 * io.gigmate.app.pipeline.CompetitorMonitoring} and {@link
 * io.gigmate.app.pipeline.FinancialAnalysis}. {@link io.gigmate.app.pipeline.ViralSettings} has the
 * parameters that can be changed.
 */
@NullMarked
package io.gigmate.app.pipeline;

import org.jspecify.annotations.NullMarked;
