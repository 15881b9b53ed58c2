package io.gigmate.scoring.lead;

import io.gigmate.core.place.Region;
import java.util.ArrayList;
import java.util.List;

/** What was seen of a lead, in words; the same in every locale. */
final class LeadWords {
  private LeadWords() {}

  static String profile(List<ProfileField> wanted, int known) {
    List<String> missing = new ArrayList<>();
    for (ProfileField field : wanted) {
      if ((known & field.bit()) == 0) {
        missing.add(field.label());
      }
    }
    String share = wanted.size() - missing.size() + " of " + wanted.size() + " known";
    return missing.isEmpty() ? share : share + "; no " + String.join(", ", missing);
  }

  static String place(LeadStrengths.Whereabouts place) {
    Region region = place.region();
    String in = region == null ? "" : "in " + region.name();
    return switch (place.nearness()) {
      case IN_TOWN -> in;
      case IN_WIDE_REGION -> in + ", in no town of the focus";
      case OUTSIDE -> "outside of the focus";
      case UNKNOWN -> "place unknown";
    };
  }

  /** Returns what was seen of a signal that is known. */
  static String of(LeadSignal signal, LeadRow row, long day, double strength) {
    return switch (signal) {
      case FOLLOWERS -> (long) row.followers + " followers";
      case ENGAGEMENT_RATE -> tenths(100, row.engagementRate) + " % engagement";
      case POSTS -> (long) row.posts + " posts in 90 days";
      case SHOWS -> tenths(1, row.shows) + " shows a month";
      case LAST_ACTIVE ->
          "last active "
              + row.idle(day)
              + " days ago, which leaves "
              + Math.round(100 * strength)
              + " %";
      case GENRES -> strength > 0 ? "genres in focus" : "no genre in focus";
      case CAPACITY -> (long) row.capacity + " people";
    };
  }

  /** Returns what is known first and then what is not. */
  static String joined(List<String> seen, List<String> unknown) {
    String known = String.join(", ", seen);
    if (unknown.isEmpty()) {
      return known;
    }
    String missing = "unknown: " + String.join(", ", unknown);
    return seen.isEmpty() ? missing : known + "; " + missing;
  }

  private static String tenths(int times, double value) {
    long tenths = Math.round(10 * times * value);
    return tenths / 10 + "." + tenths % 10;
  }
}
