package io.gigmate.app.web;

import io.gigmate.scoring.talent.desk.PlatformPulse;
import io.gigmate.scoring.talent.series.Platform;

/**
 * What comes in on a platform.
 *
 * @param platform such as {@code TikTok}
 * @param figure such as {@code 2,300 views a day}
 * @param beside how it was 28 days before, and of how many artists it is
 */
public record PulseLine(String platform, String figure, String beside, boolean simulated) {
  private static final int MONTH = 28;

  static PulseLine of(PlatformPulse pulse) {
    String artists = "of " + Wording.count(pulse.artists(), "artist", "artists");
    if (pulse.gained()) {
      return new PulseLine(
          name(pulse.platform()),
          gained(pulse.perDay()) + " " + pulse.unit() + " in " + MONTH + " days",
          pulse.before().isPresent()
              ? "in the 28 days before " + gained(pulse.before().getAsDouble()) + "; " + artists
              : artists,
          pulse.simulated());
    }
    boolean isBeside = pulse.before().orElse(0) > 0;
    return new PulseLine(
        name(pulse.platform()),
        Wording.count(Math.round(pulse.perDay())) + " " + pulse.unit() + " a day",
        isBeside
            ? Wording.change(pulse.perDay() / pulse.before().getAsDouble() - 1)
                + " to the 28 days before; "
                + artists
            : artists,
        pulse.simulated());
  }

  private static String gained(double perDay) {
    long gained = Math.round(MONTH * perDay);
    return (gained < 0 ? "\u2212" : "+") + Wording.count(Math.abs(gained));
  }

  /** Returns a platform as it writes itself. */
  static String name(Platform platform) {
    return switch (platform) {
      case TIKTOK -> "TikTok";
      case INSTAGRAM -> "Instagram";
      case SPOTIFY -> "Spotify";
      case YOUTUBE -> "YouTube";
      case CHART -> "Charts";
      case OTHER -> "Any platform";
    };
  }
}
