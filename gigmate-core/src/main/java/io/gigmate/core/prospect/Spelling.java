package io.gigmate.core.prospect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which spellings are one word, as data; and how text is taken apart into words. */
final class Spelling {
  /** Words that carry no name; "the" moves about in lists ("Palm, The"). */
  static final Set<String> STOP_WORDS = Set.of("the", "a", "an", "and", "of", "at");

  /** Legal forms at the end of a business name. */
  static final Set<String> LEGAL_FORMS =
      Set.of("llc", "inc", "ltd", "corp", "co", "lp", "llp", "pllc", "plc", "gmbh", "pty");

  /** In names: every word but the first of a line is written as the first. */
  static final Map<String, String> NAME_WORDS =
      variants(
          """
          theater theatre theatres theaters
          amphitheater amphitheatre
          center centre ctr
          cafe caffe
          deli delicatessen delicatessan
          bbq barbecue barbeque barbq
          restaurant restaurante ristorante restaurants restaurnt rest
          grill grille
          st saint street
          ste sainte
          mt mount
          ft fort
          ave avenue av
          blvd boulevard blv
          rd road
          bros brothers
          co company
          corp corporation
          inc incorporated
          ltd limited
          intl international
          natl national
          assn association assoc
          univ university
          dept department
          prods productions production
          mgmt management
          and n
          1 one
          2 two
          3 three
          4 four
          5 five
          6 six
          7 seven
          8 eight
          9 nine
          10 ten
          """);

  /** In addresses, after USPS Publication 28, appendix C, with the forms that lists use. */
  static final Map<String, String> STREET_WORDS =
      variants(
          """
          st street str saint
          ave avenue av aven
          blvd boulevard blv boul
          rd road
          dr drive drv
          ln lane
          ct court crt
          pl place
          plz plaza
          sq square
          hwy highway hiway
          pkwy parkway pky pkway
          ter terrace terr tce
          cir circle
          cct circuit
          cres crescent cr
          cl close
          way wy
          fwy freeway
          expy expressway
          aly alley
          trl trail
          tpke turnpike
          ctr center centre
          mt mount
          ft fort
          north n no
          south s so
          east e
          west w
          northeast ne
          northwest nw
          southeast se
          southwest sw
          """);

  /** In towns: compass points and the few short forms that everybody knows. */
  static final Map<String, String> TOWN_WORDS =
      variants(
          """
          st saint
          ste sainte
          mt mount
          ft fort
          north n
          south s
          east e
          west w
          heights hts
          springs spgs
          beach bch
          """);

  private static final Map<String, String> ORDINALS =
      variants(
          """
          1st first
          2nd second
          3rd third
          4th fourth
          5th fifth
          6th sixth
          7th seventh
          8th eighth
          9th ninth
          10th tenth
          11th eleventh
          12th twelfth
          """);

  private Spelling() {}

  /**
   * Returns the words of a text: lower case, without accents and apostrophes, {@code &} and "+" as
   * "and", the letters of an abbreviation such as "L.L.C." together, each in the spelling that
   * {@code spellings} gives it.
   */
  static List<String> words(String text, Map<String, String> spellings) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String folded = fold(text);
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(c);
      } else if (c != '.' || word.isEmpty() || !isInitials(folded, i)) {
        if (!word.isEmpty()) {
          words.add(spelled(word.toString(), spellings));
          word.setLength(0);
        }
        if (c == '&' || c == '+') {
          words.add("and");
        }
      }
    }
    return words;
  }

  private static String spelled(String word, Map<String, String> spellings) {
    String ordinal = ORDINALS.getOrDefault(word, word);
    return spellings.getOrDefault(ordinal, ordinal);
  }

  /** Answers whether the dot at {@code dot} stands after one letter and before another. */
  private static boolean isInitials(String text, int dot) {
    boolean oneBefore =
        Character.isLetter(text.charAt(dot - 1))
            && (dot < 2 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
    boolean oneAfter =
        dot + 1 < text.length()
            && Character.isLetter(text.charAt(dot + 1))
            && (dot + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(dot + 2)));
    return oneBefore && oneAfter;
  }

  private static String fold(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK || "'’‘`´".indexOf(c) >= 0) {
        continue;
      }
      folded.append(c);
    }
    return folded
        .toString()
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ł", "l")
        .replace("đ", "d");
  }

  private static Map<String, String> variants(String lines) {
    Map<String, String> variants = new HashMap<>();
    for (String line : lines.strip().split("\n", -1)) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        variants.put(words[i], words[0]);
      }
    }
    return Map.copyOf(variants);
  }
}
