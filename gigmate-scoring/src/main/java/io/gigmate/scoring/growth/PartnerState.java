package io.gigmate.scoring.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far one is with a partner. */
public enum PartnerState {
  /** Found; nobody was written to. */
  FOUND,
  /** Written to. */
  WRITTEN_TO,
  /** In talks. */
  TALKING,
  /** Agreed. */
  AGREED,
  /** It came to nothing; they may be found again later. */
  ENDED;

  /** Answers whether this may follow directly on the other. */
  boolean follows(PartnerState before) {
    return switch (this) {
      case FOUND -> before == ENDED;
      case WRITTEN_TO -> before == FOUND;
      case TALKING -> before == WRITTEN_TO;
      case AGREED -> before == TALKING;
      case ENDED -> before != ENDED;
    };
  }

  /** Returns what may follow directly on this. */
  public List<PartnerState> next() {
    return Arrays.stream(values()).filter(state -> state.follows(this)).toList();
  }

  /** Returns the name that files and tables carry, such as {@code written_to}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of this code. */
  public static PartnerState parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
