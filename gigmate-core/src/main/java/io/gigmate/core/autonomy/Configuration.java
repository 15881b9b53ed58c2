package io.gigmate.core.autonomy;

import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.operations.Digest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One value for each {@link Setting}, all of them in bounds. This class is immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Configuration careful = Configuration.defaults().with(Setting.MAX_DAILY_OUTREACH, "20");
 * careful.maxDailyOutreach(); // 20
 * }</pre>
 */
public final class Configuration {
  private static final Configuration DEFAULTS =
      of(
          Map.ofEntries(
              Map.entry(Setting.SCRAPING_ENABLED, "true"),
              Map.entry(Setting.SCRAPING_FREQUENCY_HOURS, "24"),
              Map.entry(
                  Setting.SCRAPING_SOURCES,
                  "linkedin|facebook|instagram|google_business|yelp|bandsintown|songkick|reverbnation|sonicbids"),
              Map.entry(Setting.LEAD_SCORE_THRESHOLD, "60"),
              Map.entry(Setting.AUTO_OUTREACH_ENABLED, "false"),
              Map.entry(Setting.OUTREACH_REQUIRES_APPROVAL, "true"),
              Map.entry(Setting.MAX_DAILY_OUTREACH, "100"),
              Map.entry(Setting.STRATEGY_CONFIDENCE_THRESHOLD, "75"),
              Map.entry(Setting.AUTO_OPTIMIZATION_ENABLED, "true"),
              Map.entry(Setting.LEARNING_MODE_ENABLED, "true"),
              Map.entry(Setting.GEOGRAPHIC_FOCUS, "Texas|Hill Country|Austin|San Antonio"),
              Map.entry(Setting.TARGET_VENUE_CAPACITY_MIN, "50"),
              Map.entry(Setting.TARGET_MUSICIAN_GENRES, "Country|Rock|Blues|Folk|Americana|Jazz")));

  private static final int VERSION_LENGTH = 16;

  private final EnumMap<Setting, String> values;

  private Configuration(EnumMap<Setting, String> values) {
    this.values = values;
  }

  /** Returns what holds until somebody changes it. */
  public static Configuration defaults() {
    return DEFAULTS;
  }

  /**
   * Returns the configuration of these values; a setting that is left out has its default.
   *
   * @throws IllegalArgumentException for a value that is malformed or out of bounds, naming setting
   *     and value
   */
  public static Configuration of(Map<Setting, String> values) {
    EnumMap<Setting, String> all = new EnumMap<>(Setting.class);
    // While the defaults themselves are being built there is nothing to fall back to.
    if (DEFAULTS != null) {
      all.putAll(DEFAULTS.values);
    }
    values.forEach((setting, value) -> all.put(setting, setting.normalised(value)));
    return new Configuration(all);
  }

  /** Returns this configuration with one setting changed. */
  public Configuration with(Setting setting, String value) {
    EnumMap<Setting, String> changed = new EnumMap<>(values);
    changed.put(setting, setting.normalised(value));
    return new Configuration(changed);
  }

  /** Returns the setting in its written form. */
  public String value(Setting setting) {
    String value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException("a configuration without " + setting.code());
    }
    return value;
  }

  /** Returns every setting in its written form, in the order of the settings. */
  public Map<Setting, String> values() {
    return new EnumMap<>(values);
  }

  /** Returns what names exactly these values, so that somebody can say which they looked at. */
  public String version() {
    return Digest.ofValues(Stream.of(values)).hex().substring(0, VERSION_LENGTH);
  }

  /** Returns what one has to change to get from this configuration to the other. */
  public List<SettingChange> changesTo(Configuration other) {
    List<SettingChange> changes = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (!value(setting).equals(other.value(setting))) {
        changes.add(new SettingChange(setting, value(setting), other.value(setting)));
      }
    }
    return changes;
  }

  /** Returns whether sources are asked at all. */
  public boolean scrapingEnabled() {
    return isOn(Setting.SCRAPING_ENABLED);
  }

  /** Returns the hours between two visits of a source. */
  public int scrapingFrequencyHours() {
    return count(Setting.SCRAPING_FREQUENCY_HOURS);
  }

  /** Returns the sources that may be asked. */
  public List<String> scrapingSources() {
    return names(Setting.SCRAPING_SOURCES);
  }

  /** Returns the score from which on a lead is pursued. */
  public Score leadScoreThreshold() {
    return Score.of(count(Setting.LEAD_SCORE_THRESHOLD));
  }

  /** Returns whether messages leave without a person's hand. */
  public boolean autoOutreachEnabled() {
    return isOn(Setting.AUTO_OUTREACH_ENABLED);
  }

  /** Returns whether a person approves a campaign before its first message. */
  public boolean outreachRequiresApproval() {
    return isOn(Setting.OUTREACH_REQUIRES_APPROVAL);
  }

  /** Returns the messages that may leave on a civil day. */
  public int maxDailyOutreach() {
    return count(Setting.MAX_DAILY_OUTREACH);
  }

  /** Returns the confidence in per cent from which on a strategy is proposed. */
  public int strategyConfidenceThreshold() {
    return count(Setting.STRATEGY_CONFIDENCE_THRESHOLD);
  }

  /** Returns whether better variants may be proposed by the system. */
  public boolean autoOptimizationEnabled() {
    return isOn(Setting.AUTO_OPTIMIZATION_ENABLED);
  }

  /** Returns whether models learn from outcomes. */
  public boolean learningModeEnabled() {
    return isOn(Setting.LEARNING_MODE_ENABLED);
  }

  /** Returns the names of the regions that the operator works in. */
  public List<String> geographicFocus() {
    return names(Setting.GEOGRAPHIC_FOCUS);
  }

  /** Returns the smallest room that is of interest. */
  public int targetVenueCapacityMin() {
    return count(Setting.TARGET_VENUE_CAPACITY_MIN);
  }

  /** Returns the genres that are of interest. */
  public List<Genre> targetMusicianGenres() {
    return names(Setting.TARGET_MUSICIAN_GENRES).stream().map(Genre::of).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Configuration that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  private boolean isOn(Setting setting) {
    return Boolean.parseBoolean(value(setting));
  }

  private int count(Setting setting) {
    return Integer.parseInt(value(setting));
  }

  private List<String> names(Setting setting) {
    return Setting.names(value(setting));
  }
}
