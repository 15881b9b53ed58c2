package io.gigmate.benchmarks;

import io.gigmate.scoring.lead.learned.LinearLeadModel;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Header;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.OpType;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Value;
import org.dmg.pmml.regression.NumericPredictor;
import org.dmg.pmml.regression.RegressionModel;
import org.dmg.pmml.regression.RegressionTable;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.evaluator.VoteDistribution;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** One logistic model of 20 numbers, as Tribuo learned it, and the same in ours and in jpmml. */
final class LeadPeers {
  static final int COLUMNS = 20;
  static final double TYPICAL = 0.25;

  private static final int LEARNED = 2000;
  private static final Label YES = new Label("1");
  private static final Label NO = new Label("0");

  final String[] names =
      IntStream.range(0, COLUMNS).mapToObj(j -> "f" + (10 + j)).toArray(String[]::new);
  final double[] weights = new double[COLUMNS];
  final double constant;
  final LinearLeadModel ours;
  final Model<Label> tribuo;
  final Evaluator jpmml;

  LeadPeers(long seed) {
    Logger.getLogger("org.tribuo").setLevel(Level.OFF);
    LabelFactory labels = new LabelFactory();
    MutableDataset<Label> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "drawn", OffsetDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC), labels),
            labels);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < LEARNED; i++) {
      double[] lead = lead(random);
      double z = 0;
      for (int j = 0; j < COLUMNS; j++) {
        z += (j % 5 - 2) * 0.3 * lead[j];
      }
      Label label = random.nextDouble() < LinearLeadModel.chance(z) ? YES : NO;
      data.add(new ArrayExample<>(label, names, lead));
    }
    LinearSGDModel learned =
        new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), 2, seed).train(data);
    tribuo = learned;
    DenseMatrix matrix = learned.getWeightsCopy();
    int yes = learned.getOutputIDInfo().getID(YES);
    int no = learned.getOutputIDInfo().getID(NO);
    for (int j = 0; j < COLUMNS; j++) {
      int id = learned.getFeatureIDMap().getID(names[j]);
      weights[j] = matrix.get(yes, id) - matrix.get(no, id);
    }
    constant = matrix.get(yes, COLUMNS) - matrix.get(no, COLUMNS);
    double[] typical = new double[COLUMNS];
    java.util.Arrays.fill(typical, TYPICAL);
    ours = LinearLeadModel.of(List.of(names), constant, weights, typical);
    jpmml = jpmml();
  }

  /** Draws a lead. */
  static double[] lead(SplittableRandom random) {
    double[] lead = new double[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      lead[j] = 2 * random.nextDouble() - 1;
    }
    return lead;
  }

  private Evaluator jpmml() {
    List<DataField> fields = new ArrayList<>();
    List<MiningField> used = new ArrayList<>();
    RegressionTable yes = new RegressionTable(constant).setTargetCategory("1");
    for (int j = 0; j < COLUMNS; j++) {
      fields.add(new DataField(names[j], OpType.CONTINUOUS, DataType.DOUBLE));
      used.add(new MiningField(names[j]));
      yes.addNumericPredictors(new NumericPredictor(names[j], weights[j]));
    }
    DataField target = new DataField("converted", OpType.CATEGORICAL, DataType.STRING);
    target.addValues(new Value("1"), new Value("0"));
    fields.add(target);
    used.add(new MiningField("converted").setUsageType(MiningField.UsageType.TARGET));
    RegressionModel model =
        new RegressionModel(
                MiningFunction.CLASSIFICATION,
                new MiningSchema().addMiningFields(used.toArray(MiningField[]::new)),
                List.of(yes, new RegressionTable(0).setTargetCategory("0")))
            .setNormalizationMethod(RegressionModel.NormalizationMethod.LOGIT);
    PMML pmml =
        new PMML(
                "4.4",
                new Header(),
                new DataDictionary().addDataFields(fields.toArray(DataField[]::new)))
            .addModels(model);
    Evaluator evaluator = new ModelEvaluatorBuilder(pmml).build();
    evaluator.verify();
    return evaluator;
  }

  /** Returns what jpmml answers. */
  double jpmml(Map<String, Object> lead) {
    Object answer = jpmml.evaluate(lead).get("converted");
    if (answer instanceof VoteDistribution<?> chances) {
      return chances.getValue("1");
    }
    throw new IllegalStateException("no probabilities: " + answer);
  }

  /** Returns what Tribuo answers. */
  double tribuo(ArrayExample<Label> lead) {
    Label yes = tribuo.predict(lead).getOutputScores().get("1");
    if (yes == null) {
      throw new IllegalStateException("no score of 1");
    }
    return yes.getScore();
  }

  /** Refuses to measure what does not answer the same. */
  static void requireEqual(String who, double ours, double theirs) {
    if (!(Math.abs(ours - theirs) <= 1e-9)) {
      throw new IllegalStateException(who + " answers " + theirs + ", ours " + ours);
    }
  }
}
