package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tells how a text sounds by a word list and a few rules: a negation up to three words before turns
 * a word around, an emphasis strengthens it, what comes after a "but" outweighs what comes before,
 * capitals and exclamation marks add to it.
 *
 * <p>Source: C. Hutto, E. Gilbert, VADER: a parsimonious rule-based model for sentiment analysis of
 * social media text, ICWSM 2014, whose constants these are. On news such a list alone barely beats
 * "always neutral"; {@link TextClassifier} learns from labelled texts and takes the list's answer
 * as one of its features.
 */
public final class MoodReader {
  private static final double TURNED = -0.74;
  private static final double EMPHASIS = 0.293;
  private static final double CAPITALS = 0.733;
  private static final double EXCLAMATION = 0.292;
  private static final int MOST_EXCLAMATIONS = 4;
  private static final double SPREAD = 15;
  private static final double NEUTRAL_UP_TO = 0.05;
  private static final int REACH = 3;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "none",
          "nobody",
          "nothing",
          "neither",
          "nor",
          "nowhere",
          "without",
          "hardly",
          "barely",
          "scarcely",
          "rarely",
          "seldom",
          "cannot",
          "despite",
          "lack",
          "lacks",
          "fails");

  private static final Set<String> STRONGER =
      Set.of(
          "absolutely",
          "amazingly",
          "completely",
          "considerably",
          "deeply",
          "decidedly",
          "enormously",
          "entirely",
          "especially",
          "exceptionally",
          "extremely",
          "fully",
          "greatly",
          "heavily",
          "highly",
          "hugely",
          "incredibly",
          "intensely",
          "majorly",
          "more",
          "most",
          "much",
          "particularly",
          "purely",
          "quite",
          "really",
          "remarkably",
          "sharply",
          "sharp",
          "significantly",
          "so",
          "strongly",
          "substantially",
          "such",
          "thoroughly",
          "totally",
          "tremendously",
          "unusually",
          "utterly",
          "very",
          "well");

  private static final Set<String> WEAKER =
      Set.of(
          "almost",
          "kind",
          "less",
          "little",
          "marginally",
          "mildly",
          "moderately",
          "occasionally",
          "partly",
          "slightly",
          "somewhat",
          "sort");

  private final WordList list;

  private MoodReader(WordList list) {
    this.list = list;
  }

  /** Returns a reader with the list that comes with the library. */
  public static MoodReader standard() {
    return new MoodReader(WordList.standard());
  }

  /** Returns a reader with this list. */
  public static MoodReader of(WordList list) {
    return new MoodReader(list);
  }

  /** Returns how a text sounds. */
  public Mood read(String text) {
    List<String> written = Words.written(text);
    List<String> words = written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    boolean shouting = written.stream().allMatch(MoodReader::isShouted);
    List<MoodWord> found = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      OptionalDouble weight = list.weight(words.get(i));
      if (weight.isPresent()) {
        boolean loud = !shouting && isShouted(written.get(i));
        found.add(new MoodWord(words.get(i), inPlace(words, i, weight.getAsDouble(), loud)));
        places.add(i);
      }
    }
    int but = words.lastIndexOf("but");
    double sum = 0;
    for (int k = 0; k < found.size() && but >= 0; k++) {
      MoodWord word = found.get(k);
      double factor = places.get(k) < but ? 0.5 : 1.5;
      found.set(k, new MoodWord(word.word(), factor * word.weight()));
    }
    for (MoodWord word : found) {
      sum += word.weight();
    }
    long marks = Math.min(MOST_EXCLAMATIONS, words.stream().filter("!"::equals).count());
    sum += Math.signum(sum) * EXCLAMATION * marks;
    double valence = sum / Math.sqrt(sum * sum + SPREAD);
    found.sort(Comparator.comparingDouble((MoodWord word) -> -Math.abs(word.weight())));
    return new Mood(sentiment(valence), valence, found);
  }

  private static Sentiment sentiment(double valence) {
    if (valence >= NEUTRAL_UP_TO) {
      return Sentiment.POSITIVE;
    }
    return valence <= -NEUTRAL_UP_TO ? Sentiment.NEGATIVE : Sentiment.NEUTRAL;
  }

  private double inPlace(List<String> words, int at, double weight, boolean loud) {
    double sign = Math.signum(weight);
    double result = weight + (loud ? sign * CAPITALS : 0);
    boolean turned = false;
    for (int back = 1; back <= REACH && at - back >= 0; back++) {
      String before = words.get(at - back);
      if (list.weight(before).isEmpty()) {
        double fading = back == 1 ? 1 : back == 2 ? 0.95 : 0.9;
        double push =
            STRONGER.contains(before) ? EMPHASIS : WEAKER.contains(before) ? -EMPHASIS : 0;
        result += sign * push * fading;
      }
      turned |= NEGATIONS.contains(before) || before.endsWith("n't");
    }
    return turned ? TURNED * result : result;
  }

  private static boolean isShouted(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }
}
