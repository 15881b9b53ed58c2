package io.gigmate.app.cli;

import io.gigmate.app.files.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The files of one command: they take their places when all of them are complete. */
final class OutputFiles implements AutoCloseable {
  private final List<OutputFile> files = new ArrayList<>();
  private final OutputStream standardOutput;

  OutputFiles(OutputStream standardOutput) {
    this.standardOutput = standardOutput;
  }

  /** Begins another file. */
  OutputFile create(String argument) throws IOException {
    OutputFile file = OutputFile.create(argument, standardOutput);
    files.add(file);
    return file;
  }

  /** Puts them all in their places. */
  void commit() throws IOException {
    for (OutputFile file : files) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputFile file : files) {
      file.close();
    }
  }
}
