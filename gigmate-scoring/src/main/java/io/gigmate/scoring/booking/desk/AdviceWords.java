package io.gigmate.scoring.booking.desk;

import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.BookingAdvice;
import io.gigmate.scoring.booking.BookingChoice;
import io.gigmate.scoring.booking.BookingPart;
import io.gigmate.scoring.booking.BookingRisk;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An advice as the log keeps it, with its reasons. */
final class AdviceWords {
  private static final int LONGEST_DECISION = 2000;
  private static final int LONGEST_RATIONALE = 4000;

  private AdviceWords() {}

  static String decision(BookingAdvice advice) {
    BookingChoice choice = advice.recommendation().choice();
    Deal terms = choice.terms();
    String on = terms == null ? "" : ", " + Shorthand.print(terms);
    return cut(
        choice.verdict().code() + on + ": " + choice.score() + " of 100 points", LONGEST_DECISION);
  }

  static String rationale(BookingAdvice advice, List<Absence> assumed) {
    List<String> sentences = new ArrayList<>();
    sentences.add(advice.recommendation().choice().reason());
    sentences.add(
        advice.score().parts().stream().map(AdviceWords::part).collect(Collectors.joining("; ")));
    if (!advice.risks().isEmpty()) {
      sentences.add(
          "risks: "
              + advice.risks().stream().map(AdviceWords::risk).collect(Collectors.joining("; ")));
    }
    if (!assumed.isEmpty()) {
      sentences.add("assumed: " + named(assumed));
    }
    if (!advice.absent().isEmpty()) {
      sentences.add("not known: " + named(advice.absent()));
    }
    return cut(String.join(". ", sentences), LONGEST_RATIONALE);
  }

  /** The shows that compete are left out: names stay outside of the log. */
  private static String part(BookingScore.Part part) {
    String points = part.points() + " points " + part.part().code();
    return part.part() == BookingPart.COMPETITION ? points : points + ": " + part.evidence();
  }

  private static String risk(BookingRisk risk) {
    return String.format(
        Locale.ROOT, "%s %.0f %%, %s", risk.name(), 100 * risk.probability(), risk.cost());
  }

  private static String named(List<Absence> absences) {
    return absences.stream()
        .map(each -> each.what() + " (" + each.why() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Cuts between characters, so that no half of one is left. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
