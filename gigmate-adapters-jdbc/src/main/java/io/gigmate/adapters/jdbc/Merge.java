package io.gigmate.adapters.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the statement that keeps a row in place of the one with its key, on both databases. */
final class Merge {
  private Merge() {}

  /**
   * Returns the statement; each column's value is the parameter of its name.
   *
   * @param keys the columns of the primary key
   * @param columns the others
   */
  static String into(String table, List<String> keys, List<String> columns) {
    List<String> all = Stream.concat(keys.stream(), columns.stream()).toList();
    return "merge into "
        + table
        + " as kept using (values ("
        + joined(all, ", ", column -> ":" + column)
        + ")) as given ("
        + String.join(", ", all)
        + ") on "
        + joined(keys, " and ", key -> "kept." + key + " = given." + key)
        + " when matched then update set "
        + joined(columns, ", ", column -> column + " = given." + column)
        + " when not matched then insert ("
        + String.join(", ", all)
        + ") values ("
        + joined(all, ", ", column -> "given." + column)
        + ")";
  }

  private static String joined(
      List<String> columns, String separator, Function<String, String> each) {
    return columns.stream().map(each).collect(Collectors.joining(separator));
  }
}
