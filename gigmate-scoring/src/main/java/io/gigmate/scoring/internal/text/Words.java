package io.gigmate.scoring.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words; addresses, markup and numbers become one token of their kind each. */
public final class Words {
  /** Stands for any web address. */
  public static final String ADDRESS = "<url>";

  /** Stands for any number. */
  public static final String NUMBER = "<num>";

  /** Longer texts are read up to here: what matters of a piece of news stands at its beginning. */
  private static final int LONGEST_TEXT = 20_000;

  private static final Pattern MARKUP = Pattern.compile("<[^<>]{1,500}>");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<url>https?://\\S{1,500}|www\\.\\S{1,500})"
              + "|(?<num>[0-9]+(?:[.,:][0-9]+)*)"
              + "|(?<word>[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*)"
              + "|(?<sign>[!?%$€£]|[:;=]-?[()DPp/])");

  private Words() {}

  /** Returns the text without markup, in one form of each letter, no longer than is read. */
  public static String plain(String text) {
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String bare = cut.indexOf('<') < 0 ? cut : MARKUP.matcher(cut).replaceAll(" ");
    return Normalizer.normalize(bare, Normalizer.Form.NFKC).replace('’', '\'');
  }

  /** Returns the words as they are written, signs such as {@code !} among them. */
  public static List<String> written(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain(text));
    while (matcher.find()) {
      if (matcher.group("url") != null) {
        tokens.add(ADDRESS);
      } else if (matcher.group("num") != null) {
        tokens.add(NUMBER);
      } else {
        tokens.add(matcher.group());
      }
    }
    return tokens;
  }

  /** Returns the words in lower case. */
  public static List<String> lower(String text) {
    return written(text).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
