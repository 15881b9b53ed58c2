package io.gigmate.scoring.internal.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * A number that depends on another, which runs from zero up: straight pieces, each of which begins
 * where the one before ends and holds its own beginning. It may jump from one piece to the next.
 *
 * @param pieces in order, the first from zero on
 */
public record Pieces(List<Piece> pieces) {
  /** The number that all others depend on. */
  public static final Pieces VARIABLE =
      new Pieces(List.of(new Piece(Fraction.ZERO, Fraction.ZERO, Fraction.ONE)));

  /**
   * A straight piece: {@code intercept + slope · x}.
   *
   * @param from where it begins
   * @param intercept what the line has at zero
   * @param slope how it rises
   */
  public record Piece(Fraction from, Fraction intercept, Fraction slope) {
    Fraction at(Fraction x) {
      return intercept.plus(slope.times(x));
    }

    /** Where the line meets a level; nothing where it is level itself. */
    private Optional<Fraction> meets(Fraction level) {
      return slope.signum() == 0
          ? Optional.empty()
          : Optional.of(level.minus(intercept).over(slope));
    }
  }

  public Pieces {
    pieces = List.copyOf(pieces);
  }

  /** Returns what does not depend on anything. */
  public static Pieces constant(Fraction value) {
    return new Pieces(List.of(new Piece(Fraction.ZERO, value, Fraction.ZERO)));
  }

  /** Returns the value at a place that is not below zero. */
  public Fraction at(Fraction x) {
    return piece(x).at(x);
  }

  private Piece piece(Fraction x) {
    Piece found = pieces.get(0);
    for (Piece piece : pieces) {
      if (piece.from().compareTo(x) > 0) {
        break;
      }
      found = piece;
    }
    return found;
  }

  /** Where this is the number it depends on. */
  public Crossings fixedPoints() {
    List<Fraction> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Fraction rest = Fraction.ONE.minus(piece.slope());
      if (rest.signum() == 0) {
        if (piece.intercept().signum() == 0) {
          return new Crossings(List.of(), true);
        }
        continue;
      }
      Fraction x = piece.intercept().over(rest);
      boolean begun = x.compareTo(piece.from()) >= 0;
      boolean ended = i + 1 < pieces.size() && x.compareTo(pieces.get(i + 1).from()) >= 0;
      if (begun && !ended) {
        found.add(x);
      }
    }
    return new Crossings(found, false);
  }

  /**
   * Where a curve meets the diagonal.
   *
   * @param at the places, in order
   * @param everywhere whether it runs along the diagonal
   */
  public record Crossings(List<Fraction> at, boolean everywhere) {
    public Crossings {
      at = List.copyOf(at);
    }
  }

  /** Curves as numbers. */
  public static final class Arithmetic implements Numbers<Pieces> {
    @Override
    public Pieces of(Fraction constant) {
      return constant(constant);
    }

    @Override
    public Pieces plus(Pieces left, Pieces right) {
      return combine(
          left,
          right,
          (a, b) ->
              new Piece(a.from(), a.intercept().plus(b.intercept()), a.slope().plus(b.slope())));
    }

    @Override
    public Pieces times(Pieces number, Fraction factor) {
      return joined(
          number.pieces().stream()
              .map(
                  piece ->
                      new Piece(
                          piece.from(),
                          piece.intercept().times(factor),
                          piece.slope().times(factor)))
              .toList());
    }

    @Override
    public Pieces max(Pieces left, Pieces right) {
      return step(minus(left, right), Fraction.ZERO, true, right, left);
    }

    @Override
    public Pieces min(Pieces left, Pieces right) {
      return step(minus(left, right), Fraction.ZERO, true, left, right);
    }

    @Override
    public Pieces step(
        Pieces measure, Fraction threshold, boolean inclusive, Pieces below, Pieces from) {
      TreeSet<Fraction> starts = new TreeSet<>();
      starts.addAll(starts(measure));
      starts.addAll(starts(below));
      starts.addAll(starts(from));
      List<Fraction> known = List.copyOf(starts);
      for (int i = 0; i < known.size(); i++) {
        Fraction start = known.get(i);
        Piece piece = measure.piece(start);
        Fraction crossing = piece.meets(threshold).orElse(Fraction.MINUS_ONE);
        // What must be exceeded is so from the next whole ticket on.
        if (!inclusive && piece.slope().signum() > 0) {
          crossing = Fraction.of(crossing.floor() + 1);
        }
        boolean inside =
            crossing.compareTo(start) > 0
                && (i + 1 == known.size() || crossing.compareTo(known.get(i + 1)) < 0);
        if (inside) {
          starts.add(crossing);
        }
      }
      List<Fraction> all = List.copyOf(starts);
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Fraction start = all.get(i);
        Fraction middle =
            i + 1 < all.size()
                ? start.plus(all.get(i + 1)).over(Fraction.of(2))
                : start.plus(Fraction.ONE);
        Piece measured = measure.piece(start);
        boolean rises = !inclusive && measured.slope().signum() > 0;
        int order = measured.at(rises ? start : middle).compareTo(threshold);
        boolean reached = order > 0 || (inclusive && order == 0);
        Piece chosen = (reached ? from : below).piece(start);
        pieces.add(new Piece(start, chosen.intercept(), chosen.slope()));
      }
      return joined(pieces);
    }

    @Override
    public Pieces line(Pieces amount) {
      return amount;
    }

    private static Pieces combine(Pieces left, Pieces right, BinaryOperator<Piece> operation) {
      TreeSet<Fraction> starts = new TreeSet<>(starts(left));
      starts.addAll(starts(right));
      List<Piece> pieces = new ArrayList<>();
      for (Fraction start : starts) {
        Piece a = left.piece(start);
        Piece b = right.piece(start);
        pieces.add(operation.apply(new Piece(start, a.intercept(), a.slope()), b));
      }
      return joined(pieces);
    }

    private static List<Fraction> starts(Pieces curve) {
      return curve.pieces().stream().map(Piece::from).toList();
    }

    /** Two pieces of one line are one. */
    private static Pieces joined(List<Piece> pieces) {
      List<Piece> joined = new ArrayList<>();
      for (Piece piece : pieces) {
        Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last == null
            || !last.intercept().equals(piece.intercept())
            || !last.slope().equals(piece.slope())) {
          joined.add(piece);
        }
      }
      return new Pieces(joined);
    }
  }
}
