package io.gigmate.app.cli;

import io.gigmate.app.files.RefusedInputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;

/**
 * What a command that fails says, and with which status it ends: 1 where an input was refused or
 * something could not be read or written, 2 (picocli's own) for wrong usage. A stack trace helps
 * nobody who mistyped a path; {@code -Dgigmate.stacktrace=true} prints it.
 */
public final class CommandErrors implements CommandLine.IExecutionExceptionHandler {
  /** The status of a command that refused its input or could not finish. */
  public static final int REFUSED = 1;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    lines(failure).forEach(err::println);
    if (Boolean.getBoolean("gigmate.stacktrace")) {
      failure.printStackTrace(err);
    }
    err.flush();
    return REFUSED;
  }

  private static List<String> lines(Exception failure) {
    if (failure instanceof RefusedInputException refused) {
      return refused.lines();
    }
    // The cause of an unchecked one is the checked one that it stands for.
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof IOException broken) {
      return List.of("gigmate: " + describe(broken));
    }
    return List.of(
        "gigmate: this should not have happened: "
            + failure
            + " (JAVA_OPTS=-Dgigmate.stacktrace=true shows where)");
  }

  private static String describe(IOException broken) {
    if (broken instanceof FileNotFoundException) {
      return String.valueOf(broken.getMessage());
    }
    if (broken instanceof FileSystemException file) {
      String reason =
          file instanceof NoSuchFileException
              ? "no such file or directory"
              : file instanceof AccessDeniedException ? "permission denied" : file.getReason();
      return file.getFile() + ": " + (reason == null ? file.getClass().getSimpleName() : reason);
    }
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }
}
