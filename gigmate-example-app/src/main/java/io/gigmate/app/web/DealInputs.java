package io.gigmate.app.web;

import io.gigmate.adapters.http.json.ListedProblems.Found;
import java.util.List;
import java.util.function.UnaryOperator;

/** Inputs of a form that belong together, in one row or several. */
public record DealInputs(
    String legend, String help, List<List<DealInput>> rows, boolean grows, boolean optional) {
  static DealInputs of(String legend, String help, List<DealInput> row) {
    return new DealInputs(legend, help, List.of(row), false, false);
  }

  DealInputs asOptional() {
    return new DealInputs(legend, help, rows, grows, true);
  }

  DealInputs mapped(UnaryOperator<DealInput> change) {
    return new DealInputs(
        legend,
        help,
        rows.stream().map(row -> row.stream().map(change).toList()).toList(),
        grows,
        optional);
  }

  /**
   * Returns the inputs with what is wrong at each.
   *
   * @param onPage the path of an input on the page, by that of a problem
   */
  static List<DealInputs> marked(
      List<DealInputs> groups, List<Found> problems, UnaryOperator<String> onPage) {
    return groups.stream()
        .map(
            group ->
                group.mapped(
                    input ->
                        input.withProblem(
                            problems.stream()
                                .filter(one -> onPage.apply(one.path()).equals(input.path()))
                                .map(Found::what)
                                .findFirst()
                                .orElse(null))))
        .toList();
  }

  /** Answers whether something was said here. */
  public boolean isStated() {
    return rows.stream().flatMap(List::stream).anyMatch(DealInput::isStated);
  }

  /** Returns what the page knows the way to another row by. */
  public String id() {
    return "more-" + rows.get(0).get(0).id();
  }

  /** Returns what a row is called. */
  public String rowName(int row) {
    return grows ? legend + " " + (row + 1) : legend;
  }
}
