package io.gigmate.scoring.internal.attendance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What played in rooms of about one number of seats; openings are not lost among the rest. It
 * stands in columns in the order of the shares, so that a median by any weights is one pass.
 */
final class House {
  private static final int MOST_OPENINGS = 100;
  private static final int MOST_OTHERS = 150;

  /** It never keeps more shows. */
  static final int MOST = MOST_OPENINGS + MOST_OTHERS;

  private final Deque<PastOpening> openings = new ArrayDeque<>();
  private final Deque<PastOpening> others = new ArrayDeque<>();
  private int size;
  private PastOpening[] shows = new PastOpening[8];
  private double[] shares = new double[8];
  private double[] weights = new double[8];
  private int[] days = new int[8];
  private int[] performances = new int[8];
  private int[] genres = new int[8];
  private double logSeats;

  /** Takes up a show; the oldest of its kind leaves where there are too many. */
  void add(PastOpening past, int genre, boolean isOpening) {
    Deque<PastOpening> kind = isOpening ? openings : others;
    if (kind.size() == (isOpening ? MOST_OPENINGS : MOST_OTHERS)) {
      remove(kind.removeFirst());
    }
    kind.addLast(past);
    insert(past, genre);
    double mean = 0;
    for (int i = 0; i < size; i++) {
      mean += shows[i].row().logSeats() / size;
    }
    logSeats = mean;
  }

  private void insert(PastOpening past, int genre) {
    if (size == shares.length) {
      grow(Math.min(MOST, 2 * size));
    }
    int at = placeOf(past.share());
    move(at, at + 1);
    size++;
    shows[at] = past;
    shares[at] = past.share();
    weights[at] = past.weight();
    days[at] = past.row().day();
    performances[at] = past.row().performances();
    genres[at] = genre;
  }

  private void remove(PastOpening past) {
    int at = placeOf(past.share());
    while (!shows[at].equals(past)) {
      at++;
    }
    move(at + 1, at);
    size--;
  }

  private void grow(int length) {
    shows = Arrays.copyOf(shows, length);
    shares = Arrays.copyOf(shares, length);
    weights = Arrays.copyOf(weights, length);
    days = Arrays.copyOf(days, length);
    performances = Arrays.copyOf(performances, length);
    genres = Arrays.copyOf(genres, length);
  }

  private void move(int from, int to) {
    int count = size - from;
    System.arraycopy(shows, from, shows, to, count);
    System.arraycopy(shares, from, shares, to, count);
    System.arraycopy(weights, from, weights, to, count);
    System.arraycopy(days, from, days, to, count);
    System.arraycopy(performances, from, performances, to, count);
    System.arraycopy(genres, from, genres, to, count);
  }

  /** The first place whose share is not smaller. */
  private int placeOf(double share) {
    int at = 0;
    while (at < size && shares[at] < share) {
      at++;
    }
    return at;
  }

  /** The mean log of the seats of a performance. */
  double logSeats() {
    return logSeats;
  }

  /**
   * Weighs each show by what it says about one that is asked for.
   *
   * @param into the weights, in the order of the shares
   * @return their sum
   */
  double weigh(Likeness asked, int genre, double[] into) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      into[i] = asked.of(weights[i], days[i], performances[i], genres[i] == genre);
      sum += into[i];
    }
    return sum;
  }

  /**
   * Returns the smallest share up to which half of the weight lies.
   *
   * @param weighed the weights, as {@link #weigh} left them
   * @param sum of the weights
   * @param usual a share that stands beside those of the shows
   * @param usualWeight its weight
   */
  double median(double[] weighed, double sum, double usual, double usualWeight) {
    double half = (sum + usualWeight) / 2;
    double below = 0;
    int at = 0;
    while (at < size && shares[at] < usual) {
      below += weighed[at];
      if (below >= half) {
        return shares[at];
      }
      at++;
    }
    below += usualWeight;
    if (below >= half) {
      return usual;
    }
    while (at < size) {
      below += weighed[at];
      if (below >= half) {
        return shares[at];
      }
      at++;
    }
    // Rounding took a little of the last weight.
    return shares[size - 1];
  }
}
