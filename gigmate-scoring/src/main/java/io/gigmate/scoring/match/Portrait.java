package io.gigmate.scoring.match;

import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.EmailAddress;
import io.gigmate.core.prospect.NormalName;
import io.gigmate.core.prospect.PhoneNumber;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.StreetAddress;
import io.gigmate.core.prospect.WebDomain;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A prospect in the forms in which it is compared, made once. */
final class Portrait {
  private static final int MOST_WORDS = 12;

  final int index;
  final Prospect prospect;
  final Title name;
  final @Nullable Title business;
  final @Nullable Door door;
  final @Nullable String town;
  final @Nullable String state;
  final @Nullable String postalCode;
  final @Nullable String phone;
  final @Nullable EmailAddress email;
  final @Nullable String mailbox;
  final @Nullable String web;
  final @Nullable GeoPoint point;

  /** The point is a town's, not a door's. */
  boolean vague;

  Portrait(int index, Prospect prospect) {
    this.index = index;
    this.prospect = prospect;
    ContactDetails contact = prospect.contact();
    City city = prospect.city();
    name = new Title(withoutTown(NormalName.of(prospect.name()), city));
    business =
        prospect.businessName() == null
            ? null
            : new Title(withoutTown(NormalName.of(prospect.businessName()), city));
    door =
        contact.address() == null
            ? null
            : StreetAddress.from(contact.address()).map(Door::new).orElse(null);
    town = city == null ? null : NormalName.ofTown(city.name()).compact();
    state = city == null ? null : letters(city.state());
    postalCode = contact.postalCode() == null ? null : postalCode(contact.postalCode());
    phone = contact.phone() == null ? null : phone(contact.phone());
    email = contact.email() == null ? null : EmailAddress.from(contact.email()).orElse(null);
    mailbox = email == null ? null : email.mailbox();
    web =
        contact.website() == null
            ? null
            : WebDomain.from(contact.website()).map(WebDomain::identity).orElse(null);
    point = prospect.location();
  }

  /** "House of Blues San Antonio", in San Antonio, is House of Blues. */
  private static NormalName withoutTown(NormalName name, @Nullable City city) {
    if (city == null) {
      return name;
    }
    List<String> town = NormalName.of(city.name()).words();
    List<String> words = name.words();
    int rest = words.size() - town.size();
    return rest >= 2 && words.subList(rest, words.size()).equals(town)
        ? new NormalName(words.subList(0, rest))
        : name;
  }

  /** A name, its words, and how common they are. */
  static final class Title {
    final NormalName normal;
    final String[] words;
    final int[] hashes;
    final String compact;
    final String key;
    final double[] weights;
    final boolean[] digits;
    final boolean anyDigit;
    double weight;
    double share;

    Title(NormalName normal) {
      this.normal = normal;
      words = normal.words().stream().limit(MOST_WORDS).toArray(String[]::new);
      hashes = new int[words.length];
      for (int i = 0; i < words.length; i++) {
        hashes[i] = words[i].hashCode();
      }
      compact = normal.compact();
      key = normal.key();
      weights = new double[words.length];
      digits = new boolean[words.length];
      for (int i = 0; i < words.length; i++) {
        digits[i] = hasDigit(words[i]);
      }
      anyDigit = hasDigit(compact);
    }

    private static boolean hasDigit(String text) {
      return text.chars().anyMatch(Character::isDigit);
    }

    void weigh(Commonness commonness) {
      weight = 0;
      for (int i = 0; i < words.length; i++) {
        weights[i] = Math.max(0.1, -Math.log(commonness.ofWord(words[i])));
        weight += weights[i];
      }
      share = commonness.ofName(key);
    }
  }

  void count(Commonness commonness) {
    commonness.addName(name.normal);
    if (town != null) {
      commonness.addTown(town);
    }
    if (point != null) {
      commonness.addPoint(point);
    }
  }

  void weigh(Commonness commonness) {
    vague = point != null && commonness.isCentre(point);
    name.weigh(commonness);
    if (business != null) {
      business.weigh(commonness);
    }
  }

  /** A state of no letters is a source's way to say that it does not know. */
  private static @Nullable String letters(String state) {
    String letters = state.strip().toLowerCase(Locale.ROOT);
    return letters.chars().anyMatch(Character::isLetter) ? letters : null;
  }

  /** Of an American "78701-1234" the first five. */
  private static @Nullable String postalCode(String text) {
    StringBuilder code = new StringBuilder();
    boolean digitsOnly = true;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toUpperCase(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        code.append(c);
        digitsOnly &= Character.isDigit(c);
      }
    }
    if (code.isEmpty()) {
      return null;
    }
    return digitsOnly && code.length() == 9 ? code.substring(0, 5) : code.toString();
  }

  /** Where it is no number of any network, its digits can still be compared. */
  private static @Nullable String phone(String text) {
    String known = PhoneNumber.from(text).map(PhoneNumber::e164).orElse(null);
    if (known != null) {
      return known;
    }
    String digits = text.replaceAll("\\D", "");
    return digits.length() < 5 ? null : digits;
  }
}
