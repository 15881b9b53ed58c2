package io.gigmate.scoring.narration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes each fact as it is, in a frame for each kind of text. */
public final class TemplateNarrator implements Narrator {
  private static final String AUTHOR = "template";

  @Override
  public Narration narrate(PieceKind kind, Facts facts) {
    String text =
        switch (kind) {
          case STRATEGY -> capital(facts.title()) + ". " + sentences(facts.all());
          case POST -> capital(facts.title()) + "\n\n" + sentences(facts.all());
          case SOCIAL, AD -> fitting(facts, kind.longest());
          case EMAIL ->
              "Subject: "
                  + capital(facts.title())
                  + "\n\nHello,\n\n"
                  + lines(facts.all())
                  + "\n\nA short answer is enough, also where it is no.";
        };
    return new Narration(fitted(text, kind.longest()), AUTHOR, null);
  }

  private static String sentences(List<Fact> facts) {
    return facts.stream()
        .map(fact -> capital(fact.label()) + ": " + fact.text() + ".")
        .collect(Collectors.joining(" "));
  }

  private static String lines(List<Fact> facts) {
    return facts.stream()
        .map(fact -> capital(fact.label()) + ": " + fact.text())
        .collect(Collectors.joining("\n"));
  }

  /** As many facts as there is room for: half of one is none. */
  private static String fitting(Facts facts, int longest) {
    StringBuilder text = new StringBuilder(capital(facts.title()));
    for (Fact fact : facts.all()) {
      String next = " \u00b7 " + fact.text();
      if (text.length() + next.length() > longest) {
        break;
      }
      text.append(next);
    }
    return text.toString();
  }

  /** Cut between words, so that no number is cut in two. */
  private static String fitted(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - 2);
    return end < 1 ? "\u2026" : text.substring(0, end) + " \u2026";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
