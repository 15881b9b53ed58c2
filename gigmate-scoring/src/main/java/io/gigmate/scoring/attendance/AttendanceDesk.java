package io.gigmate.scoring.attendance;

import io.gigmate.scoring.internal.attendance.WalkForward;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Forecasts shows at any lead: for each it takes the model of the smallest horizon that is not
 * below the lead, so that the intervals are those of forecasts made as early. A model is fitted
 * once, when the first show asks for it. Any number of threads may ask at once; one that needs a
 * model which is not fitted yet waits for the fit that is under way.
 *
 * <p>A show that lies within the history is forecast from the shows of earlier days alone, as a
 * backtest would one day ahead.
 */
public final class AttendanceDesk {
  private static final int[] HORIZONS = {1, 3, 7, 14, 28, 60, 120, 240, 480};

  private final AttendanceHistory history;
  private final LocalDate asOf;
  private final Map<Integer, AttendanceModel> models = new ConcurrentHashMap<>();

  private AttendanceDesk(AttendanceHistory history, LocalDate asOf) {
    this.history = history;
    this.asOf = asOf;
  }

  /** Returns a desk that knows the history up to a date and counts leads from it. */
  public static AttendanceDesk of(AttendanceHistory history, LocalDate asOf) {
    return new AttendanceDesk(history.upTo(asOf), asOf);
  }

  /** Returns the horizon of the model for a show. */
  public int horizonDays(Show show) {
    long lead = ChronoUnit.DAYS.between(asOf, show.date());
    for (int horizon : HORIZONS) {
      if (lead <= horizon) {
        return horizon;
      }
    }
    return HORIZONS[HORIZONS.length - 1];
  }

  private AttendanceModel model(int days) {
    AttendanceModel model = models.get(days);
    return model == null ? fitted(days) : model;
  }

  private synchronized AttendanceModel fitted(int days) {
    AttendanceModel model = models.get(days);
    if (model == null) {
      model = AttendanceModel.fit(history, days);
      models.put(days, model);
    }
    return model;
  }

  /** Answers whether a show lies on a day of the history or before it. */
  public boolean isPast(Show show) {
    return !show.date().isAfter(asOf);
  }

  /** Forecasts shows; the answers are in their order. */
  public List<AttendanceForecast> forecast(List<Show> shows) {
    return forecast(shows, done -> {});
  }

  /**
   * Forecasts shows; the answers are in their order.
   *
   * @param progress told how many are done
   */
  public List<AttendanceForecast> forecast(List<Show> shows, IntConsumer progress) {
    Map<Integer, AttendanceForecast> answers = new TreeMap<>();
    List<Integer> past = new ArrayList<>();
    for (int i = 0; i < shows.size(); i++) {
      if (isPast(shows.get(i))) {
        past.add(i);
      } else {
        int horizon = horizonDays(shows.get(i));
        answers.put(i, model(horizon).forecast(shows.get(i)));
        progress.accept(answers.size());
      }
    }
    past.sort(Comparator.comparing((Integer i) -> shows.get(i).date()).thenComparing(i -> i));
    WalkForward walk = new WalkForward(history.rows(), 1);
    LocalDate date = LocalDate.MIN;
    AttendanceHistory known = history;
    for (int i : past) {
      if (!shows.get(i).date().equals(date)) {
        date = shows.get(i).date();
        known = history.upTo(date.minusDays(1));
      }
      AttendanceModel model = AttendanceModel.within(walk, known, 1, (int) date.toEpochDay());
      answers.put(i, model.forecast(shows.get(i)));
      progress.accept(answers.size());
    }
    return List.copyOf(answers.values());
  }
}
