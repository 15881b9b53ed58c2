package io.gigmate.scoring.match;

import io.gigmate.core.prospect.StreetAddress;

/** A house number in a street, in the forms in which it is compared. */
final class Door {
  private static final double ALIKE = 0.88;

  /** Too short to tell by slips alone. */
  private static final int SHORTEST = 8;

  final StreetAddress address;
  final String number;

  /** The words of the street without spaces. */
  final String street;

  final String compact;

  Door(StreetAddress address) {
    this.address = address;
    number = address.number();
    street = String.join("", address.street());
    compact = number + street;
  }

  /**
   * 4: number and street; 3: number, and a street spelt alike; 2: street, and a number that is
   * missing or one slip away; 1: only street or only number; 0: neither.
   */
  static int compare(Door a, Door b) {
    boolean oneWithout = a.number.isEmpty() || b.number.isEmpty();
    boolean bothWithout = a.number.isEmpty() && b.number.isEmpty();
    boolean number = !oneWithout && a.number.equals(b.number);
    int street = streets(a, b);
    if (number || bothWithout) {
      int top = number ? 4 : 3;
      return street == 2 ? top : street == 1 ? top - 1 : alike(a, b) ? 2 : number ? 1 : 0;
    }
    if (street > 0 && (oneWithout || Typing.oneSlip(a.number, b.number))) {
      return 2;
    }
    return street == 2 ? 1 : alike(a, b) ? 2 : 0;
  }

  /** Slips that run into number and street both, such as "24 7houston": one letter in six. */
  private static boolean alike(Door a, Door b) {
    int shorter = Math.min(a.compact.length(), b.compact.length());
    return shorter >= SHORTEST
        && !conflict(a.address.direction(), b.address.direction())
        && Typing.fewSlips(a.compact, b.compact, Math.min(3, shorter / 6));
  }

  /** 2: the same street; 1: alike, or of another kind; 0: another. */
  private static int streets(Door a, Door b) {
    if (a.street.isEmpty()
        || b.street.isEmpty()
        || conflict(a.address.direction(), b.address.direction())) {
      return 0;
    }
    if (a.street.equals(b.street)) {
      return conflict(a.address.kind(), b.address.kind()) ? 1 : 2;
    }
    if (Character.isDigit(a.street.charAt(0)) || Character.isDigit(b.street.charAt(0))) {
      return 0;
    }
    return a.address.street().containsAll(b.address.street())
            || b.address.street().containsAll(a.address.street())
            || JaroWinkler.similarity(a.street, b.street) >= ALIKE
        ? 1
        : 0;
  }

  private static boolean conflict(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }
}
