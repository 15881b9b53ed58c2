package io.gigmate.examples.spark;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import java.io.IOException;
import java.util.List;

/** Works on parts of a table in one thread, until it is closed. */
interface PartWork<T> extends AutoCloseable {
  /** Returns what becomes of the rows of a part, in their order. */
  List<T> rows(InputFile part, InputReport report) throws IOException;

  @Override
  default void close() {}
}
