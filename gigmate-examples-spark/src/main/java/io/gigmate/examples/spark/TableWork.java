package io.gigmate.examples.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What is done with a table, a part at a time: the rows of a part become rows of another table, and
 * no part depends on another. It is sent to every machine once, so that it holds what a model is
 * made of, and not the model.
 */
interface TableWork extends Serializable {
  /** Returns the names of the columns that come out. */
  List<String> columns();

  /** Begins to work in one thread. */
  PartWork<List<String>> begin();
}
