package io.gigmate.scoring.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says in words what past decisions on such advice have in common. */
final class TraitWords {
  /** Of fewer, nothing is told. */
  private static final int FEWEST_TOLD = 3;

  private static final int LONGEST = 80;

  private TraitWords() {}

  /** Returns the group of like advice whose answers differ most from what is usual. */
  static String mostTelling(List<PastWord> words, List<Trait> traits) {
    Tally all = Tally.of(words, List.of());
    double usual = (all.accepted() + 1.0) / (all.of() + 2.0);
    Optional<List<Trait>> group =
        groups(traits).stream()
            .filter(one -> Tally.of(words, one).of() >= FEWEST_TOLD)
            .max(Comparator.comparingDouble(one -> Tally.of(words, one).distance(usual)));
    return "you "
        + group
            .map(one -> Tally.of(words, one).inWords(named(one)) + why(words, one))
            .orElseGet(() -> all.inWords("pieces of advice") + "; few were like this one");
  }

  /** The narrowest first: of groups that tell as much, the last is taken. */
  private static List<List<Trait>> groups(List<Trait> traits) {
    List<List<Trait>> groups = new ArrayList<>();
    List<Trait> kind = of(traits, TraitKind.KIND);
    for (TraitKind one :
        List.of(TraitKind.MONEY, TraitKind.ROOM, TraitKind.WEEK, TraitKind.GENRE)) {
      List<Trait> found = of(traits, one);
      if (!found.isEmpty()) {
        groups.add(Stream.of(kind, found).flatMap(List::stream).toList());
      }
    }
    List<Trait> genre = of(traits, TraitKind.GENRE);
    List<Trait> week = of(traits, TraitKind.WEEK);
    if (!genre.isEmpty() && !week.isEmpty()) {
      groups.add(Stream.of(kind, genre, week).flatMap(List::stream).toList());
    }
    return groups;
  }

  private static List<Trait> of(List<Trait> traits, TraitKind kind) {
    return traits.stream().filter(one -> one.kind() == kind).toList();
  }

  private static String named(List<Trait> traits) {
    String kind = value(traits, TraitKind.KIND).orElse("piece of advice");
    return value(traits, TraitKind.GENRE).map(one -> one + " ").orElse("")
        + (kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s")
        + value(traits, TraitKind.WEEK).map(one -> " " + one).orElse("")
        + value(traits, TraitKind.ROOM).map(one -> " in " + one).orElse("")
        + value(traits, TraitKind.MONEY).map(one -> " with " + one).orElse("");
  }

  private static Optional<String> value(List<Trait> traits, TraitKind kind) {
    return traits.stream()
        .filter(one -> one.kind() == kind)
        .map(one -> shortened(one.value()))
        .findFirst();
  }

  /** Returns the reason that was given for most of those that were declined, if one was. */
  private static String why(List<PastWord> words, List<Trait> traits) {
    Tally tally = Tally.of(words, traits);
    if (2 * tally.accepted() >= tally.of()) {
      return "";
    }
    Map<DeclineReason, Integer> reasons = new TreeMap<>();
    words.stream()
        .filter(one -> one.has(traits))
        .flatMap(one -> Stream.ofNullable(one.declined()))
        .forEach(one -> reasons.merge(one, 1, Integer::sum));
    return reasons.entrySet().stream()
        .filter(one -> one.getKey() != DeclineReason.OTHER)
        .filter(one -> 2L * one.getValue() > tally.declined())
        .findFirst()
        .map(one -> ", " + one.getValue() + " of them for '" + one.getKey().words() + "'")
        .orElse("");
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
