package io.gigmate.scoring.lead;

import io.gigmate.core.prospect.Prospect;
import java.util.Locale;

/** A field that can count for the completeness of a profile. */
public enum ProfileField {
  /** The business behind the prospect. */
  BUSINESS_NAME("business name", 1 << 0),
  /** An e-mail address. */
  EMAIL("e-mail", 1 << 1),
  /** A phone number. */
  PHONE("phone", 1 << 2),
  /** A page on the web. */
  WEBSITE("website", 1 << 3),
  /** Street and number. */
  ADDRESS("address", 1 << 4),
  /** The code that goes with the address. */
  POSTAL_CODE("postal code", 1 << 5),
  /** Its town. */
  CITY("town", 1 << 6),
  /** Latitude and longitude. */
  COORDINATES("coordinates", 1 << 7),
  /** What it plays, books, writes of or listens to. */
  GENRES("genres", 1 << 8),
  /** How many people its room holds. */
  CAPACITY("capacity", 1 << 9);

  private final String label;
  private final int bit;

  ProfileField(String label, int bit) {
    this.label = label;
    this.bit = bit;
  }

  /** Returns the name that files carry, such as {@code postal_code}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name that people read, such as {@code postal code}. */
  public String label() {
    return label;
  }

  /** Returns the bit that stands for it in {@link LeadColumns}. */
  public int bit() {
    return bit;
  }

  /** Answers whether the prospect has it. */
  public boolean isKnownOf(Prospect prospect) {
    return switch (this) {
      case BUSINESS_NAME -> prospect.businessName() != null;
      case EMAIL -> prospect.contact().email() != null;
      case PHONE -> prospect.contact().phone() != null;
      case WEBSITE -> prospect.contact().website() != null;
      case ADDRESS -> prospect.contact().address() != null;
      case POSTAL_CODE -> prospect.contact().postalCode() != null;
      case CITY -> prospect.city() != null;
      case COORDINATES -> prospect.location() != null;
      case GENRES -> !prospect.genres().isEmpty();
      case CAPACITY -> prospect.capacity() != null;
    };
  }

  /** Returns the field of this code. */
  public static ProfileField parse(String code) {
    return Codes.parse("field of a profile", values(), ProfileField::code, code);
  }
}
