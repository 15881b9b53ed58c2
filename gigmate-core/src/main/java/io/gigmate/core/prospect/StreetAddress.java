package io.gigmate.core.prospect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A street and a number without the ways in which lists spell them: "435 S. La Cienega Blv." and
 * "435 la cienega boulevard, suite 3" share number and street.
 *
 * @param number the house number, empty where there is none; of a range the first
 * @param street the words that name the street, without kind and direction
 * @param kind what the street is, such as {@code blvd}; empty where it does not say
 * @param direction the compass point, such as {@code south}; empty where it does not say
 */
public record StreetAddress(String number, List<String> street, String kind, String direction) {
  private static final Set<String> KINDS =
      Set.of(
          "st", "ave", "blvd", "rd", "dr", "ln", "ct", "pl", "plz", "sq", "hwy", "pkwy", "ter",
          "cir", "cct", "cres", "cl", "way", "fwy", "expy", "aly", "trl", "tpke");

  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

  /** Words after which stands a part of a building, not of a street. */
  private static final Set<String> UNITS =
      Set.of(
          "suite", "ste", "apt", "apartment", "unit", "floor", "fl", "flr", "room", "rm", "flat");

  /** What follows says where the house stands, not how it is called. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)[,;(]|\\b(?:between|btwn?|betw|bet|near|nr|off|at|in|corner of)\\b[. ]|@");

  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
  private static final Pattern UNIT_SIGN = Pattern.compile("#\\s*\\w+");

  /** "5/12 Main St" is flat 5 of number 12. */
  private static final Pattern FLAT_SLASH_NUMBER = Pattern.compile("^\\s*\\w+\\s*/\\s*(?=\\d)");

  public StreetAddress {
    street = List.copyOf(street);
    if (number.isEmpty() && street.isEmpty()) {
      throw new IllegalArgumentException("an address needs a number or a street");
    }
  }

  /** Reads an address as its source wrote it; empty where it holds no letter and no digit. */
  public static Optional<StreetAddress> from(String text) {
    String line = FLAT_SLASH_NUMBER.matcher(UNIT_SIGN.matcher(text).replaceAll(" ")).replaceAll("");
    String head = ASIDE.split(line, 2)[0];
    List<String> words = words(head);
    if (words.stream().noneMatch(StreetAddress::namesAStreet)) {
      words = words(ASIDE.matcher(line).replaceAll(" "));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(of(words));
  }

  private static boolean namesAStreet(String word) {
    return !isNumber(word) && !KINDS.contains(word) && !DIRECTIONS.contains(word);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    boolean unit = false;
    for (String word : Spelling.words(text, Spelling.STREET_WORDS)) {
      if (UNITS.contains(word)) {
        unit = true;
      } else if (unit && (isNumber(word) || word.length() == 1)) {
        unit = false;
      } else if (!Spelling.STOP_WORDS.contains(word) || word.length() == 1) {
        unit = false;
        words.add(word);
      }
    }
    return words;
  }

  private static StreetAddress of(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    String number = "";
    splitNumber(rest);
    if (isNumber(rest.get(0)) || (NUMBER_WORDS.contains(rest.get(0)) && rest.size() > 2)) {
      String first = rest.remove(0);
      number = isNumber(first) ? first : Integer.toString(NUMBER_WORDS.indexOf(first) + 1);
      while (rest.size() > 1 && isNumber(rest.get(0))) {
        rest.remove(0);
      }
    } else if (rest.size() > 1 && isNumber(rest.get(rest.size() - 1))) {
      number = rest.remove(rest.size() - 1);
    }
    String kind = "";
    String direction = "";
    List<String> street = new ArrayList<>();
    for (String word : rest) {
      if (DIRECTIONS.contains(word)) {
        direction = word;
      } else {
        street.add(word);
      }
    }
    // "South St" and "Avenue A": what looks like a direction or a kind is the name.
    if (!direction.isEmpty() && street.stream().allMatch(KINDS::contains)) {
      street.add(0, direction);
      direction = "";
    }
    // Of "Crescent Road" only the last word is the kind.
    for (int i = street.size() - 1; i > 0 && kind.isEmpty(); i--) {
      if (KINDS.contains(street.get(i))) {
        kind = street.remove(i);
      }
    }
    return new StreetAddress(number, street, kind, direction);
  }

  /** "8north" is 8 north; of "12a" the letter is a door. */
  private static void splitNumber(List<String> words) {
    String first = words.get(0);
    int digits = 0;
    while (digits < first.length() && Character.isDigit(first.charAt(digits))) {
      digits++;
    }
    if (digits > 0 && digits < first.length() && isNumber(first)) {
      words.set(0, first.substring(0, digits));
      if (first.length() > digits + 1) {
        words.add(1, first.substring(digits));
      }
    }
  }

  private static final List<String> NUMBER_WORDS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0)) && !ORDINAL.matcher(word).matches();
  }

  /** Returns the words of the street with spaces between. */
  public String streetText() {
    return String.join(" ", street);
  }

  /** Returns number and street, such as {@code 435 la cienega}. */
  public String key() {
    return (number + " " + streetText()).strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return String.join(" ", number, direction, streetText(), kind).replaceAll(" {2,}", " ").strip();
  }
}
