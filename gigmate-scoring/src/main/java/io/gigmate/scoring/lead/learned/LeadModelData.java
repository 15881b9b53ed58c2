package io.gigmate.scoring.lead.learned;

import java.util.List;

/**
 * A {@link LeadModel} as plain values, to be written to a file and read again: {@link
 * LeadModel#data()} and {@link LeadModel#of}. A model that went through it answers to the bit as
 * before.
 *
 * <p>Each part refuses what it can judge by itself, such as numbers that are not finite or cuts
 * that do not rise; what has to fit together is checked when the model is made of it.
 *
 * @param version which method, sampling and rows are behind it
 * @param learnedFrom how many leads it learned from
 * @param notes what is worth knowing about how it was learned
 * @param columns in the order in which the law counts them
 * @param law how columns become log-odds
 */
public record LeadModelData(
    String version, int learnedFrom, List<String> notes, List<Column> columns, Law law) {
  public LeadModelData {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    version = readable(version);
    DataChecks.require(learnedFrom > 0, "learned_from must be above 0: " + learnedFrom);
    DataChecks.distinct("columns", columns.stream().map(Column::name).toList());
  }

  /**
   * Returns the version where it is one of a model that this library reads.
   *
   * @throws IllegalArgumentException where it is not, naming the method found and the one expected
   */
  public static String readable(String version) {
    DataChecks.version(version);
    return version;
  }

  /** What was learned of a column. */
  public sealed interface Column {
    /** Returns its name. */
    String name();
  }

  /**
   * A column of numbers.
   *
   * @param name of the table's column
   * @param scale how its values enter
   */
  public record Amount(String name, Scale scale) implements Column {}

  /**
   * A column of categories.
   *
   * @param name of the table's column
   * @param levels that are told apart; any other is one more
   */
  public record Category(String name, List<String> levels) implements Column {
    public Category {
      levels = List.copyOf(levels);
      DataChecks.distinct("levels", levels);
    }
  }

  /**
   * How many learned leads had the same value of a column, or the same two of two.
   *
   * @param first values of a column
   * @param second values of another, or the same ones
   * @param cells how common the values are together, by their places
   * @param scale how the logarithm of one more than the number enters
   */
  public record Commonness(Values first, Values second, List<Cell> cells, Scale scale)
      implements Column {
    public Commonness {
      cells = List.copyOf(cells);
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        DataChecks.require(
            cell.first() < first.values().size() && cell.second() < second.values().size(),
            "cells[" + i + "] names a value that is not there");
        DataChecks.require(
            i == 0 || cells.get(i - 1).place() < cell.place(), "cells[" + i + "] is out of order");
      }
    }

    @Override
    public String name() {
      return LearnedColumn.Count.name(first.column(), second.column());
    }
  }

  /**
   * The values that a column had.
   *
   * @param column its name
   * @param values each once; an empty one is a blank, and numbers are in their shortest form
   */
  public record Values(String column, List<String> values) {
    public Values {
      values = List.copyOf(values);
      DataChecks.distinct("values", values);
    }
  }

  /**
   * Learned leads that are alike.
   *
   * @param first place of the value of the first column
   * @param second place of the value of the second column
   * @param leads how many there were
   */
  public record Cell(int first, int second, int leads) {
    public Cell {
      DataChecks.require(
          first >= 0 && second >= 0 && leads > 0,
          "a cell has two places and a number above 0: " + first + ", " + second + ", " + leads);
    }

    private long place() {
      return ((long) first << Integer.SIZE) + second;
    }
  }

  /**
   * How a number enters.
   *
   * @param mean of the learned values
   * @param deviation their standard deviation, 0 or more
   * @param cuts between the fine bins, rising, at most 252
   * @param coarseCuts between the coarse bins, rising
   * @param repeated values with an effect of their own, rising
   */
  public record Scale(
      double mean,
      double deviation,
      List<Double> cuts,
      List<Double> coarseCuts,
      List<Double> repeated) {
    public Scale {
      DataChecks.finite("mean", mean);
      DataChecks.finite("deviation", deviation);
      DataChecks.require(deviation >= 0, "deviation must not be negative: " + deviation);
      cuts = DataChecks.rising("cuts", cuts);
      coarseCuts = DataChecks.rising("coarse_cuts", coarseCuts);
      repeated = DataChecks.rising("repeated", repeated);
      DataChecks.require(
          cuts.size() <= NumberScale.MOST_CUTS,
          "cuts must be at most " + NumberScale.MOST_CUTS + ": " + cuts.size());
    }
  }

  /** How columns become log-odds. */
  public sealed interface Law {}

  /**
   * A sum of slopes, coarse bins and levels.
   *
   * @param constant the log-odds where all else is 0
   * @param coefficients for each number its slope and its coarse bins, for each category its levels
   * @param means of the learned design, from which reasons depart
   */
  public record Additive(double constant, List<Double> coefficients, List<Double> means)
      implements Law {
    public Additive {
      DataChecks.finite("constant", constant);
      coefficients = DataChecks.finite("coefficients", coefficients);
      means = DataChecks.finite("means", means);
      DataChecks.require(
          coefficients.size() == means.size(),
          "there must be as many means as coefficients: "
              + means.size()
              + " and "
              + coefficients.size());
    }
  }

  /**
   * A blend of boosted trees and effects.
   *
   * @param constant the log-odds where both are 0
   * @param ofTrees what the mean of the forests counts
   * @param ofEffects what the effects count
   * @param forests each grown on another part of the rows, at least one
   * @param effects slopes and tables
   */
  public record Blend(
      double constant, double ofTrees, double ofEffects, List<Forest> forests, Effects effects)
      implements Law {
    public Blend {
      DataChecks.finite("constant", constant);
      DataChecks.finite("of_trees", ofTrees);
      DataChecks.finite("of_effects", ofEffects);
      forests = List.copyOf(forests);
      DataChecks.require(!forests.isEmpty(), "forests must not be empty");
    }
  }

  /**
   * Boosted trees.
   *
   * @param base the log-odds before the first
   * @param trees in the order in which they were grown
   */
  public record Forest(double base, List<GrownTree> trees) {
    public Forest {
      DataChecks.finite("base", base);
      trees = List.copyOf(trees);
    }
  }

  /**
   * A tree.
   *
   * @param nodes the root first, and each before its children
   */
  public record GrownTree(List<Node> nodes) {
    public GrownTree {
      nodes = List.copyOf(nodes);
      DataChecks.tree(nodes);
    }
  }

  /** A place in a tree. */
  public sealed interface Node {
    /** Returns the weight of the learned rows that came through. */
    double cover();
  }

  /**
   * Where a tree asks for a column.
   *
   * @param column its place among the columns
   * @param leftBins the bins that go left, such as {@code 0-12 40}
   * @param left place of the node for them
   * @param right place of the node for the others
   * @param cover weight of the learned rows that came through, above 0
   */
  public record Fork(int column, String leftBins, int left, int right, double cover)
      implements Node {
    public Fork {
      DataChecks.finite("cover", cover);
      DataChecks.require(cover > 0, "cover must be above 0: " + cover);
      DataChecks.require(column >= 0, "column must not be negative: " + column);
      BinRanges.parse(leftBins);
    }
  }

  /**
   * Where a tree answers.
   *
   * @param value what it adds to the log-odds
   * @param cover weight of the learned rows that came here
   */
  public record Leaf(double value, double cover) implements Node {
    public Leaf {
      DataChecks.finite("value", value);
      DataChecks.finite("cover", cover);
      DataChecks.require(cover >= 0, "cover must not be negative: " + cover);
    }
  }

  /**
   * Slopes and tables of effects.
   *
   * @param constant the log-odds without them
   * @param slopes one for each column of numbers, in their order
   * @param tables by code or by two codes; a number has a code for its coarse bin and, where its
   *     values repeat, one for its value, and a category has one for its level
   */
  public record Effects(double constant, List<Slope> slopes, List<Table> tables) {
    public Effects {
      DataChecks.finite("constant", constant);
      slopes = List.copyOf(slopes);
      tables = List.copyOf(tables);
    }
  }

  /**
   * What a standard deviation of a number adds.
   *
   * @param weight to the log-odds
   * @param centre mean of the learned values, from which reasons depart
   */
  public record Slope(double weight, double centre) {
    public Slope {
      DataChecks.finite("weight", weight);
      DataChecks.finite("centre", centre);
    }
  }

  /**
   * Effects by level, or by pair of levels.
   *
   * @param first place of a code
   * @param second place of another code; -1 where there is none
   * @param centre mean of the learned rows' effects, from which reasons depart
   * @param effects by level of the first code, then of the second
   */
  public record Table(int first, int second, double centre, List<Double> effects) {
    public Table {
      DataChecks.finite("centre", centre);
      effects = DataChecks.finite("effects", effects);
      DataChecks.require(
          first >= 0 && second >= -1 && first != second,
          "a table has one code or two: " + first + ", " + second);
    }
  }
}
