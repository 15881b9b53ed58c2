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
  MATCH,
  /** Two under one roof or one number: rooms of a hotel, members of a family. */
  NEIGHBOURS,
  /** Two of one name: branches of a chain, namesakes with one web site. */
  CHAIN,
  /** Two that have nothing to do with each other. */
  STRANGERS
}
