package io.gigmate.scoring.talent.series;

/** Where a metric is counted. */
public enum Platform {
  /** TikTok. */
  TIKTOK,
  /** Instagram. */
  INSTAGRAM,
  /** Spotify. */
  SPOTIFY,
  /** YouTube. */
  YOUTUBE,
  /** A sales chart. */
  CHART,
  /** Any other, or none that is known. */
  OTHER
}
