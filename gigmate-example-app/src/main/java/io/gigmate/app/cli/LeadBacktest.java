package io.gigmate.app.cli;

import io.gigmate.scoring.lead.learned.FitOutcome;
import io.gigmate.scoring.lead.learned.LeadMetrics;
import io.gigmate.scoring.lead.learned.LeadModel;
import io.gigmate.scoring.lead.learned.LeadTable;
import io.gigmate.scoring.lead.learned.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Learns from some rows and judges on the others, once or several times over.
 *
 * @param folds in order; each row is judged in one of them at most
 */
record LeadBacktest(List<Fold> folds) {
  private static final int THREADS = 2;

  LeadBacktest {
    folds = List.copyOf(folds);
  }

  /** A row of the table, what was said about it and what became of it. */
  record Judged(int row, double probability, int outcome) {}

  /** Some rows judged by what the others taught. */
  record Fold(int number, List<Judged> rows, LeadModel model) {
    Fold {
      rows = List.copyOf(rows);
    }

    LeadMetrics metrics() {
      return metricsOf(rows);
    }
  }

  /** What a fold could not be learned from. */
  static final class CannotLearnException extends Exception {
    private static final long serialVersionUID = 1;

    private final String column;

    CannotLearnException(String column, String reason) {
      super(reason);
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** Deals the rows into folds of near equal size by the seed; each is judged by the others. */
  static LeadBacktest folds(LeadTable table, String label, int folds, long seed, Runnable foldDone)
      throws CannotLearnException {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, table.rows()).boxed().toList());
    Collections.shuffle(shuffled, new Random(seed));
    int[] fold = new int[table.rows()];
    for (int i = 0; i < fold.length; i++) {
      fold[shuffled.get(i)] = i % folds;
    }
    List<int[]> judged = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      int number = f;
      judged.add(IntStream.range(0, fold.length).filter(row -> fold[row] == number).toArray());
    }
    return run(table, label, judged, Sampling.EXCHANGEABLE, seed, foldDone);
  }

  /** Learns from the first rows and judges the rest. */
  static LeadBacktest forward(
      LeadTable table, String label, double share, long seed, Runnable foldDone)
      throws CannotLearnException {
    int learned = (int) Math.round(share * table.rows());
    int[] rest = IntStream.range(learned, table.rows()).toArray();
    return run(table, label, List.of(rest), Sampling.FORWARD, seed, foldDone);
  }

  private static LeadBacktest run(
      LeadTable table,
      String label,
      List<int[]> judged,
      Sampling sampling,
      long seed,
      Runnable foldDone)
      throws CannotLearnException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Fold>> running = new ArrayList<>();
      for (int f = 0; f < judged.size(); f++) {
        int number = f;
        running.add(
            threads.submit(
                () -> {
                  Fold fold = fold(number + 1, table, label, judged.get(number), sampling, seed);
                  foldDone.run();
                  return fold;
                }));
      }
      List<Fold> done = new ArrayList<>();
      for (Future<Fold> fold : running) {
        done.add(fold.get());
      }
      return new LeadBacktest(done);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CannotLearnException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while learning", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Fold fold(
      int number, LeadTable table, String label, int[] judged, Sampling sampling, long seed)
      throws CannotLearnException {
    boolean[] held = new boolean[table.rows()];
    Arrays.stream(judged).forEach(row -> held[row] = true);
    LeadTable learned =
        table.select(IntStream.range(0, held.length).filter(row -> !held[row]).toArray());
    LeadModel model = model(learned, label, sampling, seed);
    LeadTable asked = table.select(judged);
    double[] probabilities = model.probabilities(asked);
    int[] outcomes = asked.outcomes();
    List<Judged> rows = new ArrayList<>();
    for (int i = 0; i < judged.length; i++) {
      rows.add(new Judged(judged[i], probabilities[i], outcomes[i]));
    }
    return new Fold(number, rows, model);
  }

  /** Learns from all rows of a table. */
  static LeadModel model(LeadTable table, String label, Sampling sampling, long seed)
      throws CannotLearnException {
    FitOutcome outcome = LeadModel.fit(table, sampling, seed);
    if (outcome instanceof FitOutcome.TooFewOutcomes few) {
      throw new CannotLearnException(
          label,
          "too few outcomes to learn from: "
              + few.needed()
              + " of each are needed in the rows of a model, and there are "
              + few.converted()
              + " of 1 and "
              + few.notConverted()
              + " of 0");
    }
    if (outcome instanceof FitOutcome.UnusableColumn unusable) {
      throw new CannotLearnException(unusable.column(), unusable.reason());
    }
    return outcome.orElseThrow();
  }

  /** Returns the metrics over all judged rows. */
  LeadMetrics metrics() {
    return metricsOf(folds.stream().flatMap(fold -> fold.rows().stream()).toList());
  }

  private static LeadMetrics metricsOf(List<Judged> rows) {
    return LeadMetrics.of(
        rows.stream().mapToDouble(Judged::probability).toArray(),
        rows.stream().mapToInt(Judged::outcome).toArray());
  }
}
