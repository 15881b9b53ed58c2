package io.gigmate.scoring.match;

import org.jspecify.annotations.Nullable;

/**
 * How two prospects agree, field by field, packed into one number so that millions of pairs can be
 * held and counted: four bits a field, 0 for a field that one of the two lacks.
 */
final class Comparison {
  private static final MatchField[] FIELDS = MatchField.values();

  /** From here on a town counts as the same. */
  static final int TOWN_AGREES = 2;

  // Distances in km up to which a place counts as the same door, block, quarter, town.
  private static final double[] BANDS = {15, 2, 0.5, 0.1};

  private Comparison() {}

  static long pattern(Portrait a, Portrait b) {
    long pattern = 0;
    for (MatchField field : FIELDS) {
      pattern |= (long) (level(field, a, b) + 1) << (4 * field.index());
    }
    return pattern;
  }

  static int level(MatchField field, long pattern) {
    return (int) (pattern >>> (4 * field.index()) & 15) - 1;
  }

  /** Returns the pattern with this field missing. */
  static long without(MatchField field, long pattern) {
    return pattern & ~(15L << (4 * field.index()));
  }

  private static int level(MatchField field, Portrait a, Portrait b) {
    return switch (field) {
      case NAME -> name(a, b).level();
      case BUSINESS -> business(a, b);
      case ADDRESS ->
          a.door == null || b.door == null ? MatchField.MISSING : Door.compare(a.door, b.door);
      case CITY -> city(a, b);
      case POSTAL_CODE -> postalCode(a.postalCode, b.postalCode);
      case PHONE -> phone(a.phone, b.phone);
      case EMAIL -> email(a, b);
      case WEB -> a.web == null || b.web == null ? MatchField.MISSING : a.web.equals(b.web) ? 1 : 0;
      case PLACE -> place(a, b);
      case TYPE -> a.prospect.type() == b.prospect.type() ? 1 : 0;
    };
  }

  /** The names, or one's name and the other's business. */
  static NameComparison name(Portrait a, Portrait b) {
    NameComparison best = NameComparison.of(a.name, b.name);
    if (best.level() < NameComparison.EXACT && a.business != null) {
      best = best.or(NameComparison.of(a.business, b.name));
    }
    if (best.level() < NameComparison.EXACT && b.business != null) {
      best = best.or(NameComparison.of(a.name, b.business));
    }
    return best;
  }

  private static int business(Portrait a, Portrait b) {
    if (a.business == null || b.business == null) {
      return MatchField.MISSING;
    }
    return switch (NameComparison.of(a.business, b.business).level()) {
      case NameComparison.EXACT, NameComparison.NEAR -> 2;
      case NameComparison.CONTAINED, NameComparison.SIMILAR -> 1;
      default -> 0;
    };
  }

  /** 3: the town; 2: a town spelt alike; 1: another town; 0: a town in another state. */
  private static int city(Portrait a, Portrait b) {
    if (a.town == null || b.town == null) {
      return MatchField.MISSING;
    }
    if (a.state != null && b.state != null && !a.state.equals(b.state)) {
      return 0;
    }
    if (a.town.equals(b.town)) {
      return 3;
    }
    return a.town.startsWith(b.town)
            || b.town.startsWith(a.town)
            || a.town.endsWith(b.town)
            || b.town.endsWith(a.town)
            || Typing.fewSlips(
                a.town, b.town, Math.min(3, Math.min(a.town.length(), b.town.length()) / 4))
        ? 2
        : 1;
  }

  /** 2: equal; 1: one slip away; 0: another. */
  private static int postalCode(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return MatchField.MISSING;
    }
    return a.equals(b) ? 2 : Typing.oneSlip(a, b) ? 1 : 0;
  }

  /** 2: equal; 1: one slip away or under another area code; 0: another. */
  private static int phone(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return MatchField.MISSING;
    }
    if (a.equals(b)) {
      return 2;
    }
    boolean local =
        a.length() >= 10
            && b.length() >= 10
            && a.regionMatches(a.length() - 7, b, b.length() - 7, 7);
    return local || Typing.oneSlip(a, b) ? 1 : 0;
  }

  /** 3: the mailbox; 2: one slip away, or its name at another host; 1: a host of their own; 0. */
  private static int email(Portrait a, Portrait b) {
    if (a.email == null || b.email == null || a.mailbox == null || b.mailbox == null) {
      return MatchField.MISSING;
    }
    if (a.mailbox.equals(b.mailbox)) {
      return 3;
    }
    boolean sameName =
        a.email.local().length() >= 6 && a.email.local().equalsIgnoreCase(b.email.local());
    if (sameName || Typing.oneSlip(a.mailbox, b.mailbox)) {
      return 2;
    }
    return a.email.host().equals(b.email.host()) && !a.email.isAtPublicHost() ? 1 : 0;
  }

  private static int place(Portrait a, Portrait b) {
    if (a.point == null || b.point == null) {
      return MatchField.MISSING;
    }
    double kilometres = a.point.distanceTo(b.point).kilometres();
    int level = 0;
    while (level < BANDS.length && kilometres <= BANDS[level]) {
      level++;
    }
    // The middle of a town can tell towns apart, and nothing within one.
    return level > 0 && (a.vague || b.vague) ? MatchField.MISSING : level;
  }
}
