package io.gigmate.scoring.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.VariantChooser;
import io.gigmate.core.outreach.VariantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses by a hash of salt, experiment, variant and recipient, so that the same recipient gets the
 * same variant on every machine and after every restart without anything being kept, and so that
 * experiments know nothing of each other.
 *
 * <p>Each variant draws a number for the recipient, and the best one for its weight wins. So a
 * variant whose weight rises takes over some recipients and gives none away.
 *
 * <p>Source: D. Thaler, C. Ravishankar, Using name-based mappings to increase hit rates, IEEE/ACM
 * Transactions on Networking 6 (1998); with weights: J. Resch, New hashing algorithms for data
 * storage, SNIA SDC 2015. This class is immutable and thread-safe.
 */
public final class HashedVariants implements VariantChooser {
  private final String salt;
  private final Map<ExperimentId, List<Arm>> arms;

  private HashedVariants(String salt, Map<ExperimentId, List<Arm>> arms) {
    this.salt = salt;
    this.arms = Map.copyOf(arms);
  }

  /**
   * Returns the chooser of these experiments.
   *
   * @param salt the operator's; another one deals all recipients anew
   */
  public static HashedVariants of(String salt, List<Experiment> experiments) {
    Map<ExperimentId, List<Arm>> arms = new HashMap<>();
    for (Experiment experiment : experiments) {
      if (arms.put(experiment.id(), experiment.arms()) != null) {
        throw new IllegalArgumentException("two experiments are called " + experiment.id());
      }
    }
    return new HashedVariants(salt, arms);
  }

  @Override
  public VariantId choose(ExperimentId experiment, RecipientId recipient) {
    List<Arm> known = arms.get(experiment);
    if (known == null) {
      throw new IllegalArgumentException("no such experiment: " + experiment);
    }
    Arm best = known.get(0);
    double lowest = Double.POSITIVE_INFINITY;
    for (Arm arm : known) {
      double draw = draw(experiment, arm.variant(), recipient);
      // Waiting times with these rates: the shortest is each variant's in proportion to its weight.
      double wait = -StrictMath.log(draw) / arm.weight();
      if (wait < lowest) {
        lowest = wait;
        best = arm;
      }
    }
    return best.variant();
  }

  /** A number above 0 and below 1. */
  private double draw(ExperimentId experiment, VariantId variant, RecipientId recipient) {
    MessageDigest digest = sha256();
    for (String part : List.of(salt, experiment.value(), variant.value(), recipient.value())) {
      byte[] bytes = part.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    long bits = ByteBuffer.wrap(digest.digest()).getLong() >>> 11;
    return (bits + 0.5) * 0x1.0p-53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
