package io.gigmate.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.gigmate.scoring.lead.learned.LinearLeadModel;
import java.nio.FloatBuffer;
import java.util.Locale;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/** The model of {@link LeadPeers} as rule engines, ONNX Runtime and Smile take it. */
final class LeadRivals {
  private final LeadPeers peers;
  private final double base;
  private final Rules rules = new Rules();
  private final DefaultRulesEngine easyRules = new DefaultRulesEngine();
  private final StatelessKieSession drools;
  private final OrtEnvironment onnx = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final LogisticRegression.Binomial smile;

  LeadRivals(LeadPeers peers) {
    this.peers = peers;
    double sum = peers.constant;
    StringBuilder drl = new StringBuilder("import io.gigmate.benchmarks.RuledLead;\n");
    double[] coefficients = new double[LeadPeers.COLUMNS + 1];
    for (int j = 0; j < LeadPeers.COLUMNS; j++) {
      int column = j;
      double weight = peers.weights[j];
      sum += weight * LeadPeers.TYPICAL;
      coefficients[j] = weight;
      rules.register(
          new RuleBuilder()
              .name(peers.names[j])
              .when(facts -> true)
              .then(
                  facts -> {
                    RuledLead lead = facts.get("lead");
                    lead.add(column, weight * (lead.value(column) - LeadPeers.TYPICAL));
                  })
              .build());
      drl.append(
          String.format(
              Locale.ROOT,
              "rule \"%s\" when $lead : RuledLead() then $lead.add(%d, (%s) * ($lead.value(%d) -"
                  + " %s)); end%n",
              peers.names[j],
              j,
              weight,
              j,
              LeadPeers.TYPICAL));
    }
    base = sum;
    coefficients[LeadPeers.COLUMNS] = peers.constant;
    smile = new LogisticRegression.Binomial(coefficients, 0, 0, IntSet.of(2));
    drools = drools(drl.toString());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = onnx.createSession(OnnxBytes.logistic(peers.weights, peers.constant), options);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StatelessKieSession drools(String drl) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/lead.drl", drl);
    var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class).getResults();
    if (built.hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(built.toString());
    }
    return services
        .newKieContainer(services.getRepository().getDefaultReleaseId())
        .getKieBase()
        .newStatelessKieSession();
  }

  double easyRules(double[] values, double[] reasons) {
    RuledLead lead = new RuledLead(values, reasons);
    Facts facts = new Facts();
    facts.put("lead", lead);
    easyRules.fire(rules, facts);
    return LinearLeadModel.chance(lead.sum(base));
  }

  double drools(double[] values, double[] reasons) {
    RuledLead lead = new RuledLead(values, reasons);
    drools.execute(lead);
    return LinearLeadModel.chance(lead.sum(base));
  }

  double smile(double[] values) {
    double[] chances = new double[2];
    smile.predict(values, chances);
    return chances[1];
  }

  /** Puts the answers of leads that stand one after the other. */
  void onnx(FloatBuffer values, int leads, float[] into) {
    long[] shape = {leads, LeadPeers.COLUMNS};
    try (OnnxTensor x = OnnxTensor.createTensor(onnx, values.rewind(), shape);
        OrtSession.Result result = session.run(Map.of("x", x))) {
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(into, 0, leads);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  LeadPeers peers() {
    return peers;
  }
}
