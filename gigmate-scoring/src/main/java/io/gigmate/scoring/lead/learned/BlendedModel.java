package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.Bins;
import io.gigmate.scoring.internal.stats.BoostedTrees;
import io.gigmate.scoring.internal.stats.EffectCodes;
import io.gigmate.scoring.internal.stats.EffectSettings;
import io.gigmate.scoring.internal.stats.EffectsModel;
import io.gigmate.scoring.internal.stats.PlattScaling;
import io.gigmate.scoring.internal.stats.SplitMix;
import io.gigmate.scoring.internal.stats.TreeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Boosted trees and an effects model, blended and calibrated on leads that neither had learned
 * from. The blend is linear in the log-odds, so that reasons stay additive.
 */
final class BlendedModel implements LogOddsModel {
  private static final int PARTS = 5;
  private static final double[] EVEN = {0.5, 0.5};

  /** In rows: how much it takes to move the blend away from even. */
  private static final double PULL = 5;

  private final LearnedColumns columns;
  private final List<BoostedTrees> trees;
  private final EffectsModel effects;
  private final double[] centres;
  private final double[] blend;

  private BlendedModel(
      LearnedColumns columns,
      List<BoostedTrees> trees,
      EffectsModel effects,
      double[] centres,
      double[] blend) {
    this.columns = columns;
    this.trees = List.copyOf(trees);
    this.effects = effects;
    this.centres = centres;
    this.blend = blend;
  }

  static BlendedModel fit(LeadTable table, LearnedColumns columns, long seed) {
    int n = table.rows();
    int[] outcomes = table.outcomes();
    EncodedLeads encoded = columns.encode(table, true);
    Bins bins = encoded.bins();
    EffectCodes codes = encoded.effects();
    int[] part = new SplitMix(SplitMix.derive(seed, 1)).parts(n, PARTS);
    double[][] heldOut = new double[2][n];
    List<BoostedTrees> trees = new ArrayList<>();
    for (int p = 0; p < PARTS; p++) {
      int held = p;
      int[] learned = IntStream.range(0, n).filter(i -> part[i] != held).toArray();
      int[] watched = IntStream.range(0, n).filter(i -> part[i] == held).toArray();
      BoostedTrees grown =
          BoostedTrees.fit(
              bins,
              outcomes,
              learned,
              watched,
              TreeSettings.standard(),
              SplitMix.derive(seed, 100 + p));
      EffectsModel inner = EffectsModel.fit(codes, outcomes, learned, EffectSettings.standard());
      for (int i : watched) {
        heldOut[0][i] = grown.logOdds(bins, i);
        heldOut[1][i] = inner.logOdds(codes, i);
      }
      trees.add(grown);
    }
    EffectsModel effects =
        EffectsModel.fit(
            codes, outcomes, IntStream.range(0, n).toArray(), EffectSettings.standard());
    double[] blend = PlattScaling.fit(heldOut, outcomes, EVEN, PULL);
    return new BlendedModel(columns, trees, effects, effects.centres(codes), blend);
  }

  @Override
  public LearnedColumns columns() {
    return columns;
  }

  @Override
  public Reading read(LeadTable leads) {
    EncodedLeads encoded = columns.encode(leads, false);
    return new CodedReading(encoded.bins(), encoded.effects());
  }

  @Override
  public LeadModelData.Law data() {
    return new BlendData(columns).of(blend, trees, effects, centres);
  }

  static BlendedModel of(LeadModelData.Blend data, LearnedColumns columns) {
    BlendData parts = new BlendData(columns);
    return new BlendedModel(
        columns,
        parts.trees(data.forests()),
        parts.effects(data.effects()),
        parts.centres(data.effects()),
        new double[] {data.constant(), data.ofTrees(), data.ofEffects()});
  }

  private final class CodedReading implements Reading {
    private final Bins bins;
    private final EffectCodes codes;

    CodedReading(Bins bins, EffectCodes codes) {
      this.bins = bins;
      this.codes = codes;
    }

    @Override
    public double logOdds(int row) {
      double grown = 0;
      for (BoostedTrees t : trees) {
        grown += t.logOdds(bins, row) / trees.size();
      }
      return blend[0] + blend[1] * grown + blend[2] * effects.logOdds(codes, row);
    }

    @Override
    public void shares(int row, double[] into) {
      Arrays.fill(into, 0, columns.size() + 1, 0);
      double rest = blend[0];
      for (BoostedTrees t : trees) {
        rest += t.share(bins, row, blend[1] / trees.size(), into);
      }
      rest += effects.share(codes, row, centres, blend[2], into);
      into[columns.size()] = rest;
    }
  }
}
