package io.gigmate.scoring.match;

/**
 * What a pair of records can be. Two kinds, matches and the rest, are not enough: two rooms of one
 * hotel share address and phone, two branches of a chain share name and web, and taking such fields
 * as independent would call both matches. Naming these kinds keeps the fields independent within
 * each.
 *
 * <p>Source: W. E. Winkler, Improved Decision Rules in the Fellegi-Sunter Model of Record Linkage,
 * Bureau of the Census RR93/12 (1993), with three kinds: matches, others in the same household,
 * others.
 */
enum Kind {
  /** One prospect. */
  MATCH(0),
  /** Two under one roof or one number: rooms of a hotel, members of a family. */
  NEIGHBOURS(1),
  /** Two of one name: branches of a chain, namesakes with one web site. */
  CHAIN(2),
  /** Two that have nothing to do with each other. */
  STRANGERS(3);

  private final int index;

  Kind(int index) {
    this.index = index;
  }

  /** Where it stands in arrays. */
  int index() {
    return index;
  }
}
