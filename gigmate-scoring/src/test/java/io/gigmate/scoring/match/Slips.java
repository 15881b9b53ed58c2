package io.gigmate.scoring.match;

import java.util.SplittableRandom;

/** Slips of a hand on a keyboard: a letter put in, left out, replaced, swapped. */
final class Slips {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final SplittableRandom dice;

  Slips(SplittableRandom dice) {
    this.dice = dice;
  }

  String letters(String text, int most) {
    StringBuilder slipped = new StringBuilder(text);
    int count = 1 + dice.nextInt(most);
    for (int i = 0; i < count && slipped.length() > 2; i++) {
      int at = dice.nextInt(slipped.length() - 1);
      char letter = LETTERS.charAt(dice.nextInt(26));
      switch (dice.nextInt(4)) {
        case 0 -> slipped.insert(at, letter);
        case 1 -> slipped.deleteCharAt(at);
        case 2 -> slipped.setCharAt(at, letter);
        default -> {
          char swapped = slipped.charAt(at);
          slipped.setCharAt(at, slipped.charAt(at + 1));
          slipped.setCharAt(at + 1, swapped);
        }
      }
    }
    String result = slipped.toString().strip();
    return result.isEmpty() ? text : result;
  }

  String digits(String text) {
    StringBuilder slipped = new StringBuilder(text);
    int at = dice.nextInt(text.length());
    while (!Character.isDigit(text.charAt(at))) {
      at = (at + 1) % text.length();
    }
    slipped.setCharAt(at, (char) ('0' + dice.nextInt(10)));
    return slipped.toString();
  }
}
