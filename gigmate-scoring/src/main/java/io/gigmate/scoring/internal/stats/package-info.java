/**
 * The numerics under the models: plain arrays in, plain arrays out, and the same bytes for the same
 * input and seed. {@link io.gigmate.scoring.internal.stats.BoostedTrees} and {@link
 * io.gigmate.scoring.internal.stats.EffectsModel} learn log-odds, {@link
 * io.gigmate.scoring.internal.stats.PlattScaling} calibrates them, {@link
 * io.gigmate.scoring.internal.stats.BinaryMetrics} says how good they are; {@link
 * io.gigmate.scoring.internal.stats.RobustTrees}, {@link
 * io.gigmate.scoring.internal.stats.RunningRidge} and {@link
 * io.gigmate.scoring.internal.stats.ExpertBlend} learn numbers. Nothing here knows what a lead is,
 * and nothing here is part of the library's promise.
 */
@NullMarked
package io.gigmate.scoring.internal.stats;

import org.jspecify.annotations.NullMarked;
