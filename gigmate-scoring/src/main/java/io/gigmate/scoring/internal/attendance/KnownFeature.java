package io.gigmate.scoring.internal.attendance;

/** What is looked at for an artist with shows in the history; the differences are in logs. */
enum KnownFeature implements Feature {
  SEASON_CHANGE(Use.ALL, Topic.SEASON),
  SEASON(Use.TREES, Topic.SEASON),
  FAST(Use.ALL, Topic.RECENT_SHOWS),
  MID(Use.ALL, Topic.RECENT_SHOWS),
  SLOW(Use.ALL, Topic.LONG_RUN),
  MEAN(Use.ALL, Topic.LONG_RUN),
  SECOND_LAST(Use.ALL, Topic.RECENT_SHOWS),
  THIRD_LAST(Use.ALL, Topic.RECENT_SHOWS),
  FOURTH_LAST(Use.ALL, Topic.RECENT_SHOWS),
  LEVEL(Use.ALL, Topic.LONG_RUN),
  LAST(Use.TREES, Topic.RECENT_SHOWS),
  SHOCK_AT_LAST(Use.ALL, Topic.MARKET),
  LAST_SHOCK(Use.ALL, Topic.MARKET),
  MARKET_TREND(Use.ALL, Topic.MARKET),
  MARKET_LEVEL(Use.ALL, Topic.MARKET),
  YEAR_AGO(Use.ALL, Topic.YEAR_AGO),
  MARKET_YEAR_AGO(Use.ALL, Topic.MARKET),
  ONE_BY_SHOWS(Use.ALL, Topic.EXPERIENCE),
  FIRST_FOUR(Use.ALL, Topic.EXPERIENCE),
  AGE(Use.TREES, Topic.EXPERIENCE),
  GAP(Use.ALL, Topic.GAP),
  LONG_GAP(Use.ALL, Topic.GAP),
  LEVEL_AFTER_GAP(Use.ALL, Topic.GAP),
  DEVIATION(Use.TREES, Topic.LONG_RUN),
  FULL_SHARE(Use.TREES, Topic.LONG_RUN),
  SURPRISE(Use.TREES, Topic.RECENT_SHOWS),
  PERFORMANCES_CHANGE(Use.ALL, Topic.PERFORMANCES),
  PERFORMANCES(Use.ALL, Topic.PERFORMANCES),
  LAST_PERFORMANCES(Use.ALL, Topic.PERFORMANCES),
  CAPACITY_CHANGE(Use.CAPACITY, Topic.CAPACITY),
  CAPACITY(Use.CAPACITY, Topic.CAPACITY),
  LAST_CAPACITY(Use.TREES, Topic.CAPACITY),
  PRICE(Use.ALL, Topic.PRICE),
  SUPPORT_COUNT(Use.ALL, Topic.SUPPORT),
  POOLED_WITHOUT_SEATS(Use.TREES, Topic.POOLED),
  POOLED(Use.DEMAND, Topic.POOLED),
  POOLED_WITHIN(Use.DEMAND, Topic.POOLED),
  VENUE(Use.ALL, Topic.VENUE),
  VENUE_LAST(Use.ALL, Topic.VENUE),
  VENUE_KNOWN(Use.ALL, Topic.VENUE),
  CITY(Use.ALL, Topic.CITY),
  CITY_LAST(Use.ALL, Topic.CITY),
  CITY_KNOWN(Use.ALL, Topic.CITY),
  SUPPORT(Use.ALL, Topic.SUPPORT),
  GENRE(Use.ALL, Topic.GENRE),
  ARTIST_HERE(Use.ALL, Topic.VENUE),
  ARTIST_WEEKDAY(Use.ALL, Topic.WEEKDAY),
  VENUE_WORDS(Use.ALL, Topic.VENUE),
  CROWD(Use.ALL, Topic.MARKET);

  private final Use use;
  private final Topic topic;

  KnownFeature(Use use, Topic topic) {
    this.use = use;
    this.topic = topic;
  }

  @Override
  public Use use() {
    return use;
  }

  @Override
  public Topic topic() {
    return topic;
  }
}
