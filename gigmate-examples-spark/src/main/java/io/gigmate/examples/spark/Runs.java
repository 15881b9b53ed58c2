package io.gigmate.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of each artist, of rows in which those of an artist follow each other. */
final class Runs implements Iterator<List<Row>> {
  private final Iterator<Row> rows;
  private @Nullable Row next;

  Runs(Iterator<Row> rows) {
    this.rows = rows;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Row> next() {
    Row first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Row> run = new ArrayList<>(List.of(first));
    next = null;
    while (rows.hasNext() && next == null) {
      Row row = rows.next();
      if (row.getString(0).equals(first.getString(0))) {
        run.add(row);
      } else {
        next = row;
      }
    }
    return run;
  }
}
