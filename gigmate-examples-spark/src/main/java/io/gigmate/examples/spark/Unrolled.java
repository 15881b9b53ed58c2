package io.gigmate.examples.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** The rows that become of the rows of each artist. */
abstract class Unrolled implements Iterator<Row> {
  private final Runs artists;
  private Iterator<Row> rows = Collections.emptyIterator();

  Unrolled(Runs artists) {
    this.artists = artists;
  }

  /** Returns the rows that become of those of an artist. */
  abstract List<Row> of(List<Row> artist);

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && artists.hasNext()) {
      rows = of(artists.next()).iterator();
    }
    return rows.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }
}
