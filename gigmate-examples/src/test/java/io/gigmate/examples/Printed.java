package io.gigmate.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What examples print, and what is written beside them. */
final class Printed {
  static final Path SOURCES = Path.of("src", "main", "java", "io", "gigmate", "examples");

  private Printed() {}

  /** Runs the main method of a class below this package. */
  static String by(String name, String... arguments) throws ReflectiveOperationException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      Class.forName("io.gigmate.examples." + name)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** Returns the text in the file beside the class. */
  static String beside(String name) throws IOException {
    return Files.readString(SOURCES.resolve(name.replace('.', '/') + ".txt"));
  }
}
