package io.gigmate.scheduling.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders, read once. {@code [[} is a bracket that opens nothing; a closing one
 * needs no care. What is filled in is not read again, so that no name can bring a placeholder.
 */
final class Wording {
  private static final char OPEN = '[';
  private static final char CLOSE = ']';

  /** Text as it is, or a place to fill. */
  private record Piece(String text, @Nullable Placeholder placeholder) {}

  private final List<Piece> pieces;

  private Wording(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException for a placeholder that is not known or not closed, naming it
   */
  static Wording parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != OPEN) {
        plain.append(text.charAt(at++));
      } else if (text.startsWith("[[", at)) {
        plain.append(OPEN);
        at += 2;
      } else {
        pieces.add(new Piece(plain.toString(), null));
        plain.setLength(0);
        int close = text.indexOf(CLOSE, at);
        pieces.add(new Piece("", placeholder(text, at, close)));
        at = close + 1;
      }
    }
    pieces.add(new Piece(plain.toString(), null));
    return new Wording(pieces);
  }

  private static Placeholder placeholder(String text, int open, int close) {
    String name = close < 0 ? text.substring(open) : text.substring(open, close + 1);
    return Placeholder.named(close < 0 ? "" : text.substring(open + 1, close))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no placeholder '"
                        + name
                        + "'; known are "
                        + Arrays.stream(Placeholder.values()).map(Placeholder::written).toList()
                        + ", and a bracket itself is written [["));
  }

  boolean has(Placeholder placeholder) {
    return pieces.stream().anyMatch(piece -> piece.placeholder == placeholder);
  }

  /** Returns the text with the words of the occasion in their places. */
  String fill(Occasion occasion) {
    StringBuilder filled = new StringBuilder();
    for (Piece piece : pieces) {
      filled.append(piece.placeholder == null ? piece.text : occasion.word(piece.placeholder));
    }
    return filled.toString();
  }
}
