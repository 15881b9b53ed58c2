package io.gigmate.scoring.narration;

import java.util.Locale;

/** What kind of text it is. */
public enum PieceKind {
  /** A strategy, told to whoever decides on it. */
  STRATEGY("a short summary of a strategy for the person who decides on it", 2000),
  /** A post for a blog. */
  POST("a blog post of two or three paragraphs", 4000),
  /** A text for social media. */
  SOCIAL("a text for social media of at most 280 characters, without hashtags", 280),
  /** An e-mail, with its subject in the first line. */
  EMAIL("an e-mail whose first line is \"Subject: \" and the subject", 3000),
  /** The copy of an ad. */
  AD("the copy of an ad of at most 150 characters", 150);

  private final String wanted;
  private final int longest;

  PieceKind(String wanted, int longest) {
    this.wanted = wanted;
    this.longest = longest;
  }

  /** Returns what is wanted, in words. */
  public String wanted() {
    return wanted;
  }

  /** Returns the most characters that it has. */
  public int longest() {
    return longest;
  }

  /** Returns the name that files and tables carry, such as {@code social}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of this code. */
  public static PieceKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
