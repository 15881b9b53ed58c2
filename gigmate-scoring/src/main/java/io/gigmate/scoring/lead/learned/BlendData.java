package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.Bins;
import io.gigmate.scoring.internal.stats.BoostedTrees;
import io.gigmate.scoring.internal.stats.EffectCodes;
import io.gigmate.scoring.internal.stats.EffectTable;
import io.gigmate.scoring.internal.stats.EffectsModel;
import io.gigmate.scoring.internal.stats.Tree;
import io.gigmate.scoring.lead.learned.LeadModelData.Blend;
import io.gigmate.scoring.lead.learned.LeadModelData.Effects;
import io.gigmate.scoring.lead.learned.LeadModelData.Forest;
import io.gigmate.scoring.lead.learned.LeadModelData.Fork;
import io.gigmate.scoring.lead.learned.LeadModelData.GrownTree;
import io.gigmate.scoring.lead.learned.LeadModelData.Leaf;
import io.gigmate.scoring.lead.learned.LeadModelData.Node;
import io.gigmate.scoring.lead.learned.LeadModelData.Slope;
import io.gigmate.scoring.lead.learned.LeadModelData.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Between the parts of a {@link BlendedModel} and their data, which has to fit the columns. */
final class BlendData {
  private final int columns;
  private final Bins bins;
  private final EffectCodes codes;

  BlendData(LearnedColumns columns) {
    EncodedLeads none = columns.encodeNone();
    this.columns = columns.size();
    this.bins = none.bins();
    this.codes = none.effects();
  }

  Blend of(double[] blend, List<BoostedTrees> trees, EffectsModel effects, double[] centres) {
    List<Slope> slopes = new ArrayList<>();
    double[] weights = effects.slopes();
    for (int j = 0; j < weights.length; j++) {
      slopes.add(new Slope(weights[j], centres[j]));
    }
    List<Table> tables = new ArrayList<>();
    for (EffectTable table : effects.tables()) {
      double centre = centres[weights.length + tables.size()];
      tables.add(
          new Table(table.first(), table.second(), centre, NumberScale.list(table.effects())));
    }
    return new Blend(
        blend[0],
        blend[1],
        blend[2],
        trees.stream()
            .map(grown -> new Forest(grown.base(), grown.trees().stream().map(this::of).toList()))
            .toList(),
        new Effects(effects.constant(), slopes, tables));
  }

  private GrownTree of(Tree tree) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      nodes.add(
          tree.isLeaf(i)
              ? new Leaf(tree.value(i), tree.cover(i))
              : new Fork(
                  tree.column(i),
                  BinRanges.text(tree.goesLeft(i)),
                  tree.left(i),
                  tree.right(i),
                  tree.cover(i)));
    }
    return new GrownTree(nodes);
  }

  List<BoostedTrees> trees(List<Forest> forests) {
    List<BoostedTrees> grown = new ArrayList<>();
    for (Forest forest : forests) {
      grown.add(new BoostedTrees(forest.base(), forest.trees().stream().map(this::tree).toList()));
    }
    return grown;
  }

  private Tree tree(GrownTree data) {
    int n = data.nodes().size();
    int[] feature = new int[n];
    int[] left = new int[n];
    int[] right = new int[n];
    boolean[][] goesLeft = new boolean[n][];
    double[] value = new double[n];
    double[] cover = new double[n];
    for (int i = 0; i < n; i++) {
      Node node = data.nodes().get(i);
      cover[i] = node.cover();
      if (node instanceof Leaf leaf) {
        value[i] = leaf.value();
      } else if (node instanceof Fork fork) {
        feature[i] = fork.column();
        left[i] = fork.left();
        right[i] = fork.right();
        goesLeft[i] = goesLeft(fork);
      }
    }
    return new Tree(feature, left, right, goesLeft, value, cover);
  }

  private boolean[] goesLeft(Fork fork) {
    DataChecks.require(
        fork.column() < columns,
        "a tree asks for column " + fork.column() + ", but there are " + columns);
    BitSet left = BinRanges.parse(fork.leftBins());
    boolean[] goesLeft = new boolean[bins.size(fork.column())];
    DataChecks.require(
        left.length() <= goesLeft.length,
        "column "
            + fork.column()
            + " has "
            + goesLeft.length
            + " bins, but a tree names '"
            + fork.leftBins()
            + "'");
    left.stream().forEach(bin -> goesLeft[bin] = true);
    return goesLeft;
  }

  EffectsModel effects(Effects data) {
    DataChecks.require(
        data.slopes().size() == codes.slopes(),
        "the columns take " + codes.slopes() + " slopes, not " + data.slopes().size());
    double[] slopes = data.slopes().stream().mapToDouble(Slope::weight).toArray();
    int[] levels = codes.levels();
    List<EffectTable> tables = new ArrayList<>();
    for (Table table : data.tables()) {
      DataChecks.require(
          Math.max(table.first(), table.second()) < levels.length,
          "a table names code "
              + Math.max(table.first(), table.second())
              + ", but there are "
              + levels.length);
      int width = table.second() == EffectTable.NONE ? 1 : levels[table.second()];
      long cells = (long) levels[table.first()] * width;
      DataChecks.require(
          table.effects().size() == cells,
          "the table of codes "
              + table.first()
              + " and "
              + table.second()
              + " takes "
              + cells
              + " effects, not "
              + table.effects().size());
      tables.add(
          new EffectTable(
              table.first(), table.second(), width, NumberScale.array(table.effects())));
    }
    return new EffectsModel(data.constant(), slopes, tables);
  }

  double[] centres(Effects data) {
    double[] centres = new double[data.slopes().size() + data.tables().size()];
    int at = 0;
    for (Slope slope : data.slopes()) {
      centres[at++] = slope.centre();
    }
    for (Table table : data.tables()) {
      centres[at++] = table.centre();
    }
    return centres;
  }
}
