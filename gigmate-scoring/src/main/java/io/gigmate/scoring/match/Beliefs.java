package io.gigmate.scoring.match;

/**
 * What is believed of each kind of pair before any record was seen: how often a field shows which
 * level, the worst first. Declared from experience with lists of businesses and people, not fitted;
 * they carry files of a few dozen records and give way to what larger files show.
 */
final class Beliefs {
  /** How the towns of a pair agree; what address, code and place say depends on it. */
  static final int TOWN_SAME = 0;

  static final int TOWN_DIFFERS = 1;
  static final int TOWN_UNKNOWN = 2;
  static final int TOWNS = 3;

  private Beliefs() {}

  /** Pairs of each kind that every file is thought to hold. */
  static double pairs(Kind kind) {
    return switch (kind) {
      case MATCH -> 2;
      case NEIGHBOURS -> 1;
      case CHAIN -> 0.2;
      case STRANGERS -> 0;
    };
  }

  /**
   * Returns the largest share that a level may be found to have. Names of one prospect seldom
   * conflict, names of neighbours are seldom alike, branches seldom share a door, whatever a file
   * suggests: without these bounds, a kind that is rare in a file could come to hold another's
   * pairs.
   */
  static double bound(Kind kind, MatchField field, int level) {
    if (field == MatchField.NAME && kind == Kind.MATCH) {
      return NAMES_OF_MATCHES[level];
    }
    if (field == MatchField.NAME && kind == Kind.NEIGHBOURS) {
      return NAMES_OF_NEIGHBOURS[level];
    }
    if (field == MatchField.ADDRESS && kind == Kind.CHAIN) {
      return level >= 2 ? 0.01 : 1;
    }
    return 1;
  }

  private static final double[] NAMES_OF_MATCHES = {0.005, 0.01, 0.03, 1, 1, 1, 1};
  private static final double[] NAMES_OF_NEIGHBOURS = {1, 1, 1, 0.06, 0.04, 0.01, 0.005};

  /** With how many pairs of its own the belief counts against those at hand. */
  static double strength(Kind kind, MatchField field) {
    if (kind != Kind.STRANGERS) {
      return kind == Kind.MATCH ? 20 : field == MatchField.NAME ? 40 : 10;
    }
    return switch (field) {
      case CITY, POSTAL_CODE, PLACE, TYPE -> 100;
      default -> 2000;
    };
  }

  static double[] shares(Kind kind, MatchField field, int town) {
    return switch (kind) {
      case MATCH -> match(field, town);
      case NEIGHBOURS -> neighbours(field);
      case CHAIN -> chain(field, town);
      case STRANGERS -> strangers(field, town);
    };
  }

  private static double[] match(MatchField field, int town) {
    boolean apart = town == TOWN_DIFFERS;
    return switch (field) {
      case NAME -> of(0.005, 0.01, 0.025, 0.05, 0.11, 0.20, 0.60);
      case BUSINESS -> of(0.10, 0.15, 0.75);
      case ADDRESS -> apart ? of(0.15, 0.05, 0.05, 0.20, 0.55) : of(0.05, 0.05, 0.06, 0.16, 0.68);
      case CITY -> of(0.005, 0.095, 0.10, 0.80);
      case POSTAL_CODE -> apart ? of(0.25, 0.25, 0.50) : of(0.05, 0.10, 0.85);
      case PHONE -> of(0.13, 0.07, 0.80);
      case EMAIL -> of(0.20, 0.10, 0.05, 0.65);
      case WEB -> of(0.20, 0.80);
      case PLACE -> apart ? of(0.10, 0.30, 0.15, 0.15, 0.30) : of(0.01, 0.12, 0.12, 0.20, 0.55);
      case TYPE -> of(0.05, 0.95);
    };
  }

  private static double[] neighbours(MatchField field) {
    return switch (field) {
      case NAME -> of(0.40, 0.20, 0.32, 0.04, 0.028, 0.008, 0.004);
      case BUSINESS -> of(0.50, 0.10, 0.40);
      case ADDRESS -> of(0.02, 0.03, 0.05, 0.10, 0.80);
      case CITY -> of(0.002, 0.048, 0.05, 0.90);
      case POSTAL_CODE -> of(0.02, 0.05, 0.93);
      case PHONE -> of(0.45, 0.03, 0.52);
      case EMAIL -> of(0.60, 0.10, 0.01, 0.29);
      case WEB -> of(0.60, 0.40);
      case PLACE -> of(0.005, 0.045, 0.05, 0.10, 0.80);
      case TYPE -> of(0.30, 0.70);
    };
  }

  private static double[] chain(MatchField field, int town) {
    boolean same = town == TOWN_SAME;
    return switch (field) {
      case NAME -> of(0.005, 0.005, 0.02, 0.02, 0.08, 0.10, 0.77);
      case BUSINESS -> of(0.10, 0.10, 0.80);
      case ADDRESS -> of(0.93, 0.055, 0.005, 0.005, 0.005);
      case CITY -> of(0.35, 0.45, 0.02, 0.18);
      case POSTAL_CODE -> same ? of(0.70, 0.15, 0.15) : of(0.93, 0.05, 0.02);
      case PHONE -> of(0.93, 0.01, 0.06);
      case EMAIL -> of(0.40, 0.35, 0.01, 0.24);
      case WEB -> of(0.20, 0.80);
      case PLACE -> same ? of(0.05, 0.50, 0.35, 0.07, 0.03) : of(0.90, 0.08, 0.01, 0.005, 0.005);
      case TYPE -> of(0.05, 0.95);
    };
  }

  private static double[] strangers(MatchField field, int town) {
    boolean same = town == TOWN_SAME;
    return switch (field) {
      case NAME -> of(0.93359, 0.0624, 0.002, 0.0012, 0.0007, 0.0001, 0.00001);
      case BUSINESS -> of(0.995, 0.00498, 0.00002);
      case ADDRESS ->
          same
              ? of(0.975, 0.0239, 0.0009, 0.0001, 0.0001)
              : of(0.99, 0.00966, 0.0003, 0.00002, 0.00002);
      case CITY -> of(0.30, 0.55, 0.02, 0.13);
      case POSTAL_CODE -> same ? of(0.75, 0.15, 0.10) : of(0.97, 0.025, 0.005);
      case PHONE -> of(0.99998, 0.00001, 0.00001);
      case EMAIL -> of(0.9995, 0.00046, 0.00002, 0.00002);
      case WEB -> of(0.9999, 0.0001);
      case PLACE ->
          same ? of(0.02, 0.50, 0.35, 0.10, 0.03) : of(0.93, 0.0655, 0.003, 0.001, 0.0005);
      case TYPE -> of(0.50, 0.50);
    };
  }

  private static double[] of(double... shares) {
    return shares;
  }
}
