package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A line of shorthand, word by word. */
final class Tokens {
  private static final Map<String, String> SIGNS = Map.of("$", "USD", "£", "GBP", "€", "EUR");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<number>\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?|\\.\\d+)(?<thousand>k(?![a-z]))?"
              + "|(?<sign>[$£€])"
              + "|(?<word>[a-z][a-z-]*\\.?)"
              + "|(?<mark>[%/+():;,])");

  /** A word, number or mark with where it begins. */
  private record Token(String text, @Nullable BigDecimal number, int column) {}

  /** Something that cannot be read. */
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int column;

    UnreadableException(int column, String what) {
      super(what);
      this.column = column;
    }

    int column() {
      return column;
    }
  }

  private final List<Token> tokens = new ArrayList<>();
  private final CurrencyUnit assumed;
  private final int end;
  private @Nullable CurrencyUnit stated;
  private @Nullable Money statedExpenses;
  private int at;

  Tokens(String text, CurrencyUnit assumed) {
    this.assumed = assumed;
    this.end = text.length() + 1;
    // Letter by letter: some grow in lower case, and places must be those of the text.
    StringBuilder letters = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> letters.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : (char) c));
    String lower = letters.toString();
    Matcher matcher = TOKEN.matcher(lower);
    int from = 0;
    while (from < lower.length()) {
      if (Character.isWhitespace(lower.charAt(from))) {
        from++;
        continue;
      }
      if (!matcher.find(from) || matcher.start() != from) {
        throw new UnreadableException(
            from + 1,
            "'"
                + Character.toString(lower.codePointAt(from))
                + "' is nothing that a deal is written with");
      }
      String number = matcher.group("number");
      BigDecimal value = number == null ? null : new BigDecimal(number.replace(",", ""));
      if (value != null && matcher.group("thousand") != null) {
        value = value.movePointRight(3);
      }
      tokens.add(new Token(matcher.group(), value, from + 1));
      from = matcher.end();
    }
  }

  /** Returns the currency of what was read so far. */
  CurrencyUnit currency() {
    return stated == null ? assumed : stated;
  }

  /** Keeps what the line counts as expenses. */
  void stateExpenses(Money amount) {
    statedExpenses = amount;
  }

  /** Returns what the line counts as expenses; null where it does not say. */
  @Nullable Money statedExpenses() {
    return statedExpenses;
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  private @Nullable Token peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
  }

  private boolean isAt(int ahead, String text) {
    Token token = peek(ahead);
    return token != null && (token.text().equals(text) || token.text().equals(text + "."));
  }

  private @Nullable BigDecimal numberAt(int ahead) {
    Token token = peek(ahead);
    return token == null ? null : token.number();
  }

  /** Takes these words where they come next. */
  boolean take(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!isAt(i, words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** Takes one of these where it comes next. */
  boolean takeAny(String... words) {
    for (String word : words) {
      if (take(word.split(" ", -1))) {
        return true;
      }
    }
    return false;
  }

  /** Answers whether one of these comes next. */
  boolean isAtAny(String... words) {
    int mark = at;
    boolean next = takeAny(words);
    at = mark;
    return next;
  }

  /** Answers whether a number comes next, with or without a currency. */
  boolean isNumber() {
    return numberAt(isMoney() ? 1 : 0) != null;
  }

  /** Answers whether an amount comes next that names its currency. */
  boolean isMoney() {
    Token token = peek(0);
    return token != null && currency(token) != null;
  }

  /** Answers whether a number of thousands such as 6k comes next, which is written of money. */
  boolean isThousands() {
    Token token = peek(0);
    return token != null && token.number() != null && token.text().endsWith("k");
  }

  /** Answers whether two sides such as 80/20 come next. */
  boolean isSplit() {
    return numberAt(0) != null && isAt(1, "/") && numberAt(2) != null;
  }

  /** Takes these words, which must come next. */
  void expect(String... words) {
    if (!take(words)) {
      throw unreadable("expected '" + String.join(" ", words) + "'");
    }
  }

  UnreadableException unreadable(String what) {
    Token token = peek(0);
    return new UnreadableException(
        token == null ? end : token.column(),
        what + (token == null ? " at the end" : ", not '" + token.text() + "'"));
  }

  /** Takes 85%, 85 percent or 85/15 where it comes next. */
  @Nullable Portion share() {
    BigDecimal first = numberAt(0);
    if (first == null) {
      return null;
    }
    int taken;
    if (isAt(1, "%") || isAt(1, "percent")) {
      taken = 2;
    } else if (isAt(1, "/") && numberAt(2) != null) {
      BigDecimal second = numberAt(2);
      if (second == null || first.add(second).compareTo(BigDecimal.valueOf(100)) != 0) {
        throw unreadable("the two sides of a split must add up to 100");
      }
      taken = 3;
    } else {
      return null;
    }
    if (first.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw unreadable("a share above 100 %");
    }
    at += taken;
    return new Portion(first.movePointLeft(2));
  }

  /** Takes the sides of a split such as 40/30/30 where it comes next; empty where it does not. */
  List<Portion> parts() {
    List<Portion> parts = new ArrayList<>();
    if (isSplit()) {
      do {
        parts.add(new Portion(expectNumber().movePointLeft(2)));
      } while (take("/"));
    }
    return parts;
  }

  /** Takes a share that must come next. */
  Portion expectShare() {
    Portion share = share();
    if (share == null) {
      throw unreadable("expected a share such as 85%");
    }
    return share;
  }

  /** Takes an amount of money where it comes next: $5,000, 5k, GBP 300. */
  @Nullable Money amount() {
    Token first = peek(0);
    if (first == null) {
      return null;
    }
    CurrencyUnit currency = currency(first);
    int ahead = currency == null ? 0 : 1;
    BigDecimal number = numberAt(ahead);
    if (number == null) {
      return null;
    }
    boolean share = isAt(ahead + 1, "%") || isAt(ahead + 1, "/") || isAt(ahead + 1, "percent");
    if (share && currency == null) {
      return null;
    }
    if (currency != null) {
      if (stated != null && !stated.equals(currency)) {
        throw unreadable("currencies are mixed: " + currency + " after " + stated);
      }
      stated = currency;
    }
    int places = currency().getDecimalPlaces();
    if (number.stripTrailingZeros().scale() > places) {
      throw unreadable("more decimals than " + currency() + " has");
    }
    at += ahead + 1;
    return Money.of(currency(), number.setScale(Math.max(places, 0)));
  }

  private static @Nullable CurrencyUnit currency(Token token) {
    String code = SIGNS.getOrDefault(token.text(), token.text().toUpperCase(Locale.ROOT));
    try {
      return code.length() == 3 && token.number() == null ? CurrencyUnit.of(code) : null;
    } catch (IllegalCurrencyException e) {
      return null;
    }
  }

  /** Takes an amount of money that must come next. */
  Money expectAmount() {
    Money amount = amount();
    if (amount == null) {
      throw unreadable("expected an amount");
    }
    return amount;
  }

  /** Takes a plain number that must come next. */
  BigDecimal expectNumber() {
    BigDecimal number = numberAt(0);
    if (number == null) {
      throw unreadable("expected a number");
    }
    at++;
    return number;
  }

  int mark() {
    return at;
  }

  void reset(int mark) {
    at = mark;
  }
}
