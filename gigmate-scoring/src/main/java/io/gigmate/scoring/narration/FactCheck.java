package io.gigmate.scoring.narration;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds a text against the facts it was written from: it must have no number, in figures or in
 * words, that is not in them with the same sign and unit, and nobody's contact. It errs on the side
 * of refusing.
 */
public final class FactCheck {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<before>(?:[$€£¥]|\\b[A-Z]{3})\\s?)?(?<sign>(?<![\\p{L}\\p{N}.,])[-\u2212])?"
              + "(?<figures>\\p{N}+(?:[.,]\\p{N}+)*)"
              + "(?<after>\\s?(?:%|per\\s?cent\\b|percent\\b|[$€£¥]|dollars?\\b|USD\\b|euros?\\b)"
              + "|\\p{L}+)?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern WORD =
      Pattern.compile(
          "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six"
              + "|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
              + "|hundreds?|thousands?|millions?|billions?|dozens?|half|halves|halved|third|quarters?"
              + "|twice|doubles?|doubled|triples?|tripled|once|both)\\b",
          Pattern.CASE_INSENSITIVE);

  private FactCheck() {}

  /** Returns what is wrong with the text; empty where it says what the facts say. */
  public static Optional<String> objection(String text, Facts facts) {
    if (Fact.holdsContact(text)) {
      return Optional.of("it holds a link or a contact");
    }
    Set<String> numbers = new HashSet<>(numbers(facts.title()));
    Set<String> words = new HashSet<>(words(facts.title()));
    for (Fact fact : facts.all()) {
      numbers.addAll(numbers(fact.text()));
      numbers.addAll(numbers(fact.label()));
      words.addAll(words(fact.text()));
    }
    Optional<String> invented =
        numbers(text).stream().filter(one -> !numbers.contains(one)).sorted().findFirst();
    return invented.isPresent()
        ? invented.map(one -> "it has the number " + one + ", which is not in the facts")
        : words(text).stream()
            .filter(one -> !words.contains(one))
            .sorted()
            .findFirst()
            .map(one -> "it has the number '" + one + "', which is not in the facts");
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      words.add(found.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Each with its sign and unit, in one written form. */
  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      String before = found.group("before") == null ? "" : found.group("before").strip();
      String after = found.group("after") == null ? "" : found.group("after").strip();
      String sign = found.group("sign") == null ? "" : "-";
      numbers.add(sign + value(found.group("figures")) + unit(before, after));
    }
    return numbers;
  }

  /** What cannot be read as one number stands for itself. */
  private static String value(String figures) {
    boolean grouped = GROUPED.matcher(figures).matches();
    return grouped || PLAIN.matcher(figures).matches()
        ? new BigDecimal(figures.replace(",", "")).stripTrailingZeros().toPlainString()
        : figures;
  }

  private static String unit(String before, String after) {
    String first = after.toLowerCase(Locale.ROOT);
    if (first.equals("%") || first.startsWith("per")) {
      return " %";
    }
    boolean money = !before.isEmpty() || first.matches("[$€£¥]|dollars?|usd|euros?");
    // Letters right behind are part of it: 5k is not 5.
    return money ? " money" : after.isEmpty() ? "" : " " + first;
  }
}
