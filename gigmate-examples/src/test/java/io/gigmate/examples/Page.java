package io.gigmate.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param file where it lies
 * @param text all of it
 */
record Page(Path file, String text) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("^#{1,6} (.+)$", Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  static Page read(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("cannot be read: " + file, e);
    }
  }

  /** The pages of the root, of each module and below docs. */
  static List<Page> all() throws IOException {
    try (Stream<Path> near = Files.walk(ROOT, 2);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(near, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .distinct()
          .sorted()
          .map(Page::read)
          .toList();
    }
  }

  /** The fenced blocks of a language. */
  List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** What is linked, outside of fenced blocks. */
  List<String> links() {
    return LINK.matcher(prose())
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  /** What a link may name in this page, as GitHub makes it from headings. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
      String anchor = anchor(heading.group(1));
      int before = seen.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(before == 0 ? anchor : anchor + "-" + before);
    }
    return anchors;
  }

  private static String anchor(String heading) {
    return heading
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private String prose() {
    return BLOCK.matcher(text).replaceAll("");
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}
