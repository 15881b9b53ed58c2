package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.finance.BudgetLine.Nature;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a show takes in and costs, for whoever bears the risk. Every line is a piecewise linear
 * function of the paid tickets, so that all it says about money is exact for the forecast it is
 * given.
 *
 * <p>{@link #at} settles one number of tickets, {@link #breakEven} finds where it stops to lose,
 * {@link #project} answers for a whole forecast.
 */
public final class ShowBudget {
  private final ShowBudgetBuilder stated;
  private final List<BudgetLine> lines;
  private final PiecewiseLinear heads;
  private final PiecewiseLinear profit;
  private final PiecewiseLinear income;
  private final PiecewiseLinear cost;
  private final int seats;

  ShowBudget(ShowBudgetBuilder stated, Factors factors) {
    this.stated = stated;
    BudgetLines drawn = new BudgetLines(stated, factors);
    lines = drawn.all();
    heads = drawn.heads();
    seats = drawn.seats();
    income = sum(line -> !line.nature().isCost());
    cost = sum(line -> line.nature().isCost()).times(-1);
    profit = income.minus(cost);
  }

  /** Starts a budget in a currency. */
  public static ShowBudgetBuilder builder(CurrencyUnit currency) {
    return new ShowBudgetBuilder(currency);
  }

  private PiecewiseLinear sum(Predicate<BudgetLine> wanted) {
    return lines.stream()
        .filter(wanted)
        .map(BudgetLine::amount)
        .reduce(PiecewiseLinear.constant(0), PiecewiseLinear::plus);
  }

  /** Returns the same budget with one of its parts multiplied; attendance is not part of it. */
  ShowBudget moved(Lever lever, double factor) {
    return new ShowBudget(stated, Factors.of(lever, factor));
  }

  /** Returns the currency of every amount. */
  public CurrencyUnit currency() {
    return stated.currency;
  }

  /** Returns how many tickets can be sold. */
  public int seats() {
    return seats;
  }

  /** Returns the profit for each number of paid tickets. */
  public PiecewiseLinear profit() {
    return profit;
  }

  /**
   * Returns what reaches the house for each number of paid tickets: tickets less the tax and the
   * fees in them, and all other income; before any cost.
   */
  public PiecewiseLinear income() {
    return income;
  }

  /** Returns what is paid out for each number of paid tickets, the artist included. */
  public PiecewiseLinear cost() {
    return cost;
  }

  /** Returns the people for each number of paid tickets, those with free tickets included. */
  public PiecewiseLinear heads() {
    return heads;
  }

  /** Returns what the artist is paid for each number of paid tickets. */
  public PiecewiseLinear payout() {
    return sum(line -> line.nature() == Nature.ARTIST).times(-1);
  }

  List<BudgetLine> lines() {
    return lines;
  }

  PiecewiseLinear spend() {
    return sum(line -> line.nature() == Nature.SPEND);
  }

  PiecewiseLinear costWithoutArtist() {
    return sum(line -> line.nature() == Nature.COST).times(-1);
  }

  /** Settles a number of paid tickets, to the cent. */
  public Statement at(int tickets) {
    if (tickets < 0 || tickets > seats) {
      throw new IllegalArgumentException("paid tickets must lie in 0.." + seats + ": " + tickets);
    }
    double[] parts = lines.stream().mapToDouble(line -> line.amount().at(tickets)).toArray();
    List<Money> amounts = Cents.addingUp(currency(), parts);
    List<Statement.Line> settled = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      settled.add(new Statement.Line(lines.get(i).name(), amounts.get(i)));
    }
    return new Statement(tickets, settled, Money.total(currency(), amounts));
  }

  /** Returns the smallest number of paid tickets that does not lose, where there is one. */
  public BreakEven breakEven() {
    int found = firstFrom(0, true);
    if (found <= seats) {
      return new BreakEven.At(found, compsWith(found), firstFrom(found, false) <= seats);
    }
    int best = 0;
    for (int piece = 0; piece < profit.pieces(); piece++) {
      for (double end : new double[] {profit.startOf(piece), profit.end(piece) - 1}) {
        int tickets = (int) Math.min(seats, Math.ceil(end));
        best = profit.at(tickets) > profit.at(best) ? tickets : best;
      }
    }
    return new BreakEven.Never(best, Cents.of(currency(), -profit.at(best), RoundingMode.UP));
  }

  private int compsWith(int tickets) {
    return stated.comps + (int) Math.ceil(stated.compsPerTicket * tickets - Cents.NOTHING);
  }

  /** The first number from here on that pays, or that does not; above the seats where none. */
  private int firstFrom(int from, boolean pays) {
    for (int piece = profit.pieceAt(from); piece < profit.pieces(); piece++) {
      double first = Math.max(from, Math.ceil(profit.startOf(piece)));
      if (first >= profit.end(piece)) {
        continue;
      }
      if (pays(first) == pays) {
        return (int) first;
      }
      double crossing = profit.startOf(piece) - profit.valueOf(piece) / profit.slopeOf(piece);
      if (crossing > first && crossing < Math.min(seats, profit.end(piece)) + 1) {
        // Rounding may put the crossing on either side of a whole number.
        int near = (int) Math.max(first, Math.floor(crossing) - 1);
        for (int tickets = near; tickets <= near + 3; tickets++) {
          if (tickets < profit.end(piece) && tickets <= seats && pays(tickets) == pays) {
            return tickets;
          }
        }
      }
    }
    return seats + 1;
  }

  private boolean pays(double tickets) {
    return profit.at(tickets) >= -Cents.NOTHING;
  }

  /**
   * Returns the highest fixed fee, on top of what the budget already pays the artist, that leaves a
   * profit at this number of paid tickets; negative where there is none.
   */
  public Money highestFee(int tickets, Money profitWanted) {
    Money left = Cents.of(currency(), profit.at(tickets), RoundingMode.FLOOR);
    return left.minus(profitWanted);
  }

  /** Answers for a forecast of paid tickets. */
  public Projection project(AttendanceDistribution paidTickets) {
    return new Projection(this, paidTickets);
  }
}
