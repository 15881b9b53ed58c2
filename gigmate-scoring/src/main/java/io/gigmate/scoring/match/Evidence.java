package io.gigmate.scoring.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was seen of a field, in words. */
final class Evidence {
  private static final int LONGEST = 80;

  private Evidence() {}

  static String of(MatchField field, int level, Portrait a, Portrait b) {
    return switch (field) {
      case NAME -> name(level, a, b);
      case BUSINESS ->
          said(
              "business",
              level == 2,
              level == 1,
              a.prospect.businessName(),
              b.prospect.businessName());
      case ADDRESS ->
          said(
              "address",
              level == 4,
              level >= 2,
              a.prospect.contact().address(),
              b.prospect.contact().address());
      case CITY -> said("city", level == 3, level == 2, town(a), town(b));
      case POSTAL_CODE -> said("postal code", level == 2, level == 1, a.postalCode, b.postalCode);
      case PHONE -> said("phone", level == 2, level == 1, a.phone, b.phone);
      case EMAIL -> said("e-mail", level == 3, level >= 1, a.mailbox, b.mailbox);
      case WEB -> said("web", level == 1, false, a.web, b.web);
      case PLACE -> place(a, b);
      case TYPE ->
          said("type", level == 1, false, a.prospect.type().code(), b.prospect.type().code());
    };
  }

  private static String name(int level, Portrait a, Portrait b) {
    String x = a.prospect.name();
    String y = b.prospect.name();
    if (level == NameComparison.EXACT && a.name.compact.equals(b.name.compact)) {
      return "name agrees (" + shortened(x) + ")";
    }
    String how =
        switch (level) {
          case NameComparison.EXACT -> "the same words";
          case NameComparison.CONTAINED -> "one within the other";
          default -> "alike";
        };
    return String.format(
        Locale.ROOT,
        "name %.2f, %s (%s / %s)",
        JaroWinkler.similarity(a.name.normal.text(), b.name.normal.text()),
        level <= NameComparison.SHARED ? "differs" : how,
        shortened(x),
        shortened(y));
  }

  private static String place(Portrait a, Portrait b) {
    if (a.point == null || b.point == null) {
      return "place unknown";
    }
    return String.format(
        Locale.ROOT, "place %.1f km apart", a.point.distanceTo(b.point).kilometres());
  }

  private static @Nullable String town(Portrait portrait) {
    return portrait.prospect.city() == null ? null : portrait.prospect.city().toString();
  }

  private static String said(
      String what, boolean agrees, boolean nearly, @Nullable String a, @Nullable String b) {
    String x = shortened(String.valueOf(a));
    String y = shortened(String.valueOf(b));
    if (agrees) {
      return what + " agrees (" + x + (x.equalsIgnoreCase(y) ? "" : " / " + y) + ")";
    }
    return what + (nearly ? " nearly agrees (" : " differs (") + x + " / " + y + ")";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
