package io.gigmate.scoring.match;

/**
 * What noisy lists are like.
 *
 * @param people or else businesses
 * @param entities how many there are
 * @param again chance of each further record of an entity
 * @param most records of one entity
 * @param typos chance of a slip in each of name, address, town; half of it in phone and code
 * @param slips most slips in one field
 * @param missing chance that a field other than the name is left out
 * @param phoneChanged chance that a further record has another phone
 * @param variants chance that a further record says name, street or town in another way
 * @param swapped chance that a person's names stand the other way round
 * @param chains share of businesses that belong to a chain
 * @param neighbours share that shares address and phone with another
 * @param contacts whether lists hold e-mail and web
 * @param phones whether they hold phones
 * @param postal whether they hold postal codes
 * @param places whether they hold coordinates
 */
record Regime(
    boolean people,
    int entities,
    double again,
    int most,
    double typos,
    int slips,
    double missing,
    double phoneChanged,
    double variants,
    double swapped,
    double chains,
    double neighbours,
    boolean contacts,
    boolean phones,
    boolean postal,
    boolean places) {
  /** Two guides to restaurants: name, address, town and phone. */
  static Regime guides(int entities) {
    return new Regime(
        false, entities, 0.15, 2, 0.05, 1, 0, 0.06, 0.6, 0, 0.08, 0.03, false, true, false, false);
  }

  /** People with slips here and there: name, address, town, postal code, phone. */
  static Regime people(int entities) {
    return new Regime(
        true, entities, 0.5, 2, 0.2, 1, 0.05, 0.05, 0.1, 0.05, 0, 0, false, true, true, false);
  }

  /** Slips at this rate, up to so many in one field. */
  Regime typos(double rate, int upTo) {
    return new Regime(
        people,
        entities,
        again,
        most,
        rate,
        upTo,
        missing,
        phoneChanged,
        variants,
        swapped,
        chains,
        neighbours,
        contacts,
        phones,
        postal,
        places);
  }

  /** Further records at this chance, up to so many in all. */
  Regime copies(double chance, int upTo) {
    return new Regime(
        people,
        entities,
        chance,
        upTo,
        typos,
        slips,
        missing,
        phoneChanged,
        variants,
        swapped,
        chains,
        neighbours,
        contacts,
        phones,
        postal,
        places);
  }

  /** Fields missing at this rate. */
  Regime missing(double rate) {
    return new Regime(
        people,
        entities,
        again,
        most,
        typos,
        slips,
        rate,
        phoneChanged,
        variants,
        swapped,
        chains,
        neighbours,
        contacts,
        phones,
        postal,
        places);
  }

  /** Phones changed at this rate. */
  Regime phoneChanged(double rate) {
    return new Regime(
        people,
        entities,
        again,
        most,
        typos,
        slips,
        missing,
        rate,
        variants,
        swapped,
        chains,
        neighbours,
        contacts,
        phones,
        postal,
        places);
  }

  /** Names swapped at this rate. */
  Regime swapped(double rate) {
    return new Regime(
        people,
        entities,
        again,
        most,
        typos,
        slips,
        missing,
        phoneChanged,
        variants,
        rate,
        chains,
        neighbours,
        contacts,
        phones,
        postal,
        places);
  }

  /** So many in chains, so many with neighbours. */
  Regime crowd(double chainShare, double neighbourShare) {
    return new Regime(
        people,
        entities,
        again,
        most,
        typos,
        slips,
        missing,
        phoneChanged,
        variants,
        swapped,
        chainShare,
        neighbourShare,
        contacts,
        phones,
        postal,
        places);
  }

  /** Only these columns beside name, address and town. */
  Regime columns(boolean contact, boolean phone, boolean code, boolean place) {
    return new Regime(
        people,
        entities,
        again,
        most,
        typos,
        slips,
        missing,
        phoneChanged,
        variants,
        swapped,
        chains,
        neighbours,
        contact,
        phone,
        code,
        place);
  }
}
