package io.gigmate.app.cli;

import io.gigmate.app.files.InputReport;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command has around it: its streams and the clock.
 *
 * @param standardOutput where the text of a file named {@code -} goes
 * @param clock tells what now is where {@code --as-of} is left out
 * @param showsProgress whether somebody watches standard error
 */
public record Terminal(OutputStream standardOutput, InstantSource clock, boolean showsProgress) {

  /** Returns the one that the process was started in. */
  public static Terminal ofProcess() {
    // The launcher looks whether standard error is a terminal; Java 17 cannot.
    return new Terminal(System.out, InstantSource.system(), Boolean.getBoolean("gigmate.progress"));
  }

  /** Returns an empty report whose notes go to the command's standard error. */
  InputReport report(CommandSpec spec) {
    PrintWriter err = spec.commandLine().getErr();
    return new InputReport(
        note -> {
          err.println("note: " + note);
          err.flush();
        });
  }
}
