package io.gigmate.core.prospect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name without the ways in which lists spell it: case, accents, punctuation, articles, legal
 * forms, {@code &} or "and", "theatre" or "theater", "delicatessen" or "deli".
 *
 * <p>{@code NormalName.of("The Théâtre & Café, L.L.C.").text()} is {@code theater cafe}.
 *
 * @param words in their order; at least one
 */
public record NormalName(List<String> words) {
  public NormalName {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a name needs a word: " + words);
    }
  }

  /** Returns the name of a person, an act, a room or a business in its normal form. */
  public static NormalName of(String name) {
    List<String> words =
        Spelling.words(BAR_B_Q.matcher(name).replaceAll("bbq"), Spelling.NAME_WORDS);
    int end = words.size();
    while (end > 1 && Spelling.LEGAL_FORMS.contains(words.get(end - 1))) {
      end--;
    }
    List<String> telling =
        words.subList(0, end).stream().filter(word -> !Spelling.STOP_WORDS.contains(word)).toList();
    if (!telling.isEmpty()) {
      return new NormalName(telling);
    }
    return words.isEmpty() ? new NormalName(List.of(raw(name))) : new NormalName(words);
  }

  /** Returns the name of a town in its normal form: "W. Hollywood" is {@code west hollywood}. */
  public static NormalName ofTown(String town) {
    List<String> words = new ArrayList<>(Spelling.words(town, Spelling.TOWN_WORDS));
    if (words.size() > 2 && words.get(words.size() - 1).equals("city")) {
      // "New York City" is New York; "Kansas City" is no Kansas.
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      words.add(raw(town));
    }
    String known = TOWN_SHORT_FORMS.get(String.join(" ", words));
    return new NormalName(known == null ? words : List.of(known.split(" ", -1)));
  }

  private static final Pattern BAR_B_Q = Pattern.compile("(?i)\\bbar[- ]b[- ](?:q|que)\\b");
  private static final Map<String, String> TOWN_SHORT_FORMS = Map.of("nyc", "new york");

  /** Returns the words with spaces between. */
  public String text() {
    return String.join(" ", words);
  }

  /** Returns the words without anything between: "Rock Box" is "Rockbox". */
  public String compact() {
    return String.join("", words);
  }

  /** Returns the words in alphabetical order: "Palm Grill" and "Grill, Palm" have one key. */
  public String key() {
    return words.size() == 1 ? words.get(0) : String.join(" ", words.stream().sorted().toList());
  }

  private static String raw(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }
}
