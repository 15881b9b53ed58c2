package io.gigmate.scoring.lead;

import io.gigmate.core.place.Region;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of a prospect, in words; the same in every locale. */
final class LeadWords {
  private LeadWords() {}

  static String profile(List<ProfileField> wanted, Prospect prospect) {
    List<String> missing = new ArrayList<>();
    for (ProfileField field : wanted) {
      if (!field.isKnownOf(prospect)) {
        missing.add(field.label());
      }
    }
    String known = wanted.size() - missing.size() + " of " + wanted.size() + " known";
    return missing.isEmpty() ? known : known + "; no " + String.join(", ", missing);
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
  static String of(LeadSignal signal, Prospect prospect, LocalDate day, double strength) {
    Reach reach = prospect.reach();
    return switch (signal) {
      case FOLLOWERS -> reach.followers() + " followers";
      case ENGAGEMENT_RATE -> tenths(100, reach.engagementRate()) + " % engagement";
      case POSTS -> reach.postsLast90Days() + " posts in 90 days";
      case SHOWS -> tenths(1, reach.showsPerMonth()) + " shows a month";
      case LAST_ACTIVE -> lastActive(reach.lastActive(), day, strength);
      case GENRES -> strength > 0 ? "genres in focus" : "no genre in focus";
      case CAPACITY -> prospect.capacity() + " people";
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

  private static String lastActive(@Nullable LocalDate lastActive, LocalDate day, double left) {
    if (lastActive == null) {
      throw new IllegalStateException("words are for what is known");
    }
    long idle = (long) LeadStrengths.idle(lastActive, day);
    return "last active " + idle + " days ago, which leaves " + Math.round(100 * left) + " %";
  }

  /** Returns the product with one decimal; null cannot be, since words are for what is known. */
  private static String tenths(int times, @Nullable Double value) {
    long tenths = value == null ? 0 : Math.round(10 * times * value);
    return tenths / 10 + "." + tenths % 10;
  }
}
