package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.Tree;
import io.gigmate.scoring.lead.learned.LeadModelData.Fork;
import io.gigmate.scoring.lead.learned.LeadModelData.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the parts of a model's data must be. */
final class DataChecks {
  private static final Pattern VERSION = Pattern.compile("([a-z]+-)*model-[0-9]+");
  private static final int LONGEST_VERSION = 60;

  private DataChecks() {}

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be finite: " + value);
    }
  }

  static List<Double> finite(String what, List<Double> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(what + "[" + i + "] must be finite: " + values.get(i));
      }
    }
    return List.copyOf(values);
  }

  static List<Double> rising(String what, List<Double> values) {
    List<Double> checked = finite(what, values);
    for (int i = 1; i < checked.size(); i++) {
      if (!(checked.get(i - 1) < checked.get(i))) {
        throw new IllegalArgumentException(
            what
                + "["
                + i
                + "] must be above the one before: "
                + checked.get(i)
                + " after "
                + checked.get(i - 1));
      }
    }
    return checked;
  }

  static void distinct(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      require(seen.add(name), what + " has '" + name + "' twice");
    }
  }

  /** A model of another method would be read as something that it is not. */
  static void version(String version) {
    require(
        version.startsWith(LeadModel.METHOD + "-") && version.length() <= LONGEST_VERSION,
        "version is '"
            + version
            + "' ("
            + method(version)
            + "), but this library reads models of "
            + LeadModel.METHOD);
  }

  private static String method(String version) {
    var found = VERSION.matcher(version);
    return found.lookingAt() ? found.group() : "no method that is known";
  }

  /** Every node but the root is the child of one before it, so that every walk ends at a leaf. */
  static void tree(List<Node> nodes) {
    require(!nodes.isEmpty(), "nodes must not be empty");
    int[] depth = new int[nodes.size()];
    boolean[] reached = new boolean[nodes.size()];
    reached[0] = true;
    for (int i = 0; i < nodes.size(); i++) {
      require(reached[i], "nodes[" + i + "] is nobody's child");
      if (nodes.get(i) instanceof Fork fork) {
        for (int child : new int[] {fork.left(), fork.right()}) {
          require(
              child > i && child < nodes.size(),
              "nodes[" + i + "] has the child " + child + " of " + nodes.size());
          require(!reached[child], "nodes[" + child + "] is the child of two");
          reached[child] = true;
          depth[child] = depth[i] + 1;
          require(depth[child] <= Tree.DEEPEST, "nodes[" + child + "] is too deep");
        }
      }
    }
  }
}
