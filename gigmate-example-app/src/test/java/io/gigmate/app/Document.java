package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** A document of the project, whose examples are held to what the program does. */
record Document(String text) {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** Reads a document by its path below the project's root. */
  static Document read(String path) throws IOException {
    return new Document(Files.readString(Path.of("..", path)));
  }

  /** Returns the fenced blocks of a language; the empty one has those without. */
  List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }

  /**
   * Compiles a class, runs its main method and returns what it prints.
   *
   * @param folder for the source and the class file
   * @param name of the class
   * @param source all of it
   */
  static String printed(Path folder, String name, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    String[] options = {
      "-d",
      folder.toString(),
      "-cp",
      System.getProperty("java.class.path"),
      "-proc:none",
      file.toString()
    };
    int status = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, options);
    assertThat(status).as(messages.toString(UTF_8)).isZero();
    return run(folder, name);
  }

  private static String run(Path folder, String name) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Document.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
