package io.gigmate.adapters.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the statement that keeps a row in place of the one with its key, on both databases. */
final class Merge {
  private Merge() {}

  /**
   * Returns the statement; each column's value is the parameter of its name.
   *
   * @param keys the columns of the primary key, which are text
   * @param columns the others, one a line with its type: without it, H2 takes every parameter in
   *     {@code values} for text
   */
  static String into(String table, List<String> keys, String columns) {
    List<Column> all = all(keys, columns);
    return merge(
        table,
        "(values ("
            + joined(all, column -> "cast(:" + column.name + " as " + column.type + ")")
            + ")) as given ("
            + joined(all, Column::name)
            + ")",
        keys,
        columns);
  }

  /** Returns the statement that takes its rows from a table with the same columns. */
  static String into(String table, String given, List<String> keys, String columns) {
    return merge(table, given + " as given", keys, columns);
  }

  /** Returns the names of the columns, those of the key first. */
  static String names(List<String> keys, String columns) {
    return joined(all(keys, columns), Column::name);
  }

  private static List<Column> all(List<String> keys, String columns) {
    return Stream.concat(keys.stream().map(Column::text), columns.lines().map(Column::parse))
        .toList();
  }

  private static String merge(String table, String given, List<String> keys, String columns) {
    List<Column> others = columns.lines().map(Column::parse).toList();
    List<Column> all = all(keys, columns);
    return "merge into "
        + table
        + " as kept using "
        + given
        + " on "
        + keys.stream().map(key -> "kept." + key + " = given." + key).collect(joining(" and "))
        + " when matched then update set "
        + joined(others, column -> column.name + " = given." + column.name)
        + " when not matched then insert ("
        + joined(all, Column::name)
        + ") values ("
        + joined(all, column -> "given." + column.name)
        + ")";
  }

  private static String joined(List<Column> columns, Function<Column, String> each) {
    return columns.stream().map(each).collect(joining(", "));
  }

  private record Column(String name, String type) {
    static Column text(String name) {
      return new Column(name, "varchar");
    }

    static Column parse(String line) {
      int space = line.indexOf(' ');
      return new Column(line.substring(0, space), line.substring(space + 1));
    }
  }
}
