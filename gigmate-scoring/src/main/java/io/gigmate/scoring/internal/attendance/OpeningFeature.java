package io.gigmate.scoring.internal.attendance;

/** What is looked at for an artist of whom nothing is known; the differences are in logs. */
enum OpeningFeature implements Feature {
  SEASON(Use.ALL, Topic.SEASON),
  MARKET_LEVEL(Use.ALL, Topic.MARKET),
  MARKET_TREND(Use.ALL, Topic.MARKET),
  RECENT_OPENINGS(Use.ALL, Topic.OPENINGS),
  OPENINGS_AND_MARKET(Use.ALL, Topic.OPENINGS),
  PERFORMANCES(Use.ALL, Topic.PERFORMANCES),
  FEW_PERFORMANCES(Use.ALL, Topic.PERFORMANCES),
  CAPACITY(Use.CAPACITY, Topic.CAPACITY),
  DAY_OF_YEAR(Use.TREES, Topic.SEASON),
  PRICE(Use.ALL, Topic.PRICE),
  SUPPORT_COUNT(Use.ALL, Topic.SUPPORT),
  VENUE(Use.ALL, Topic.VENUE),
  VENUE_LAST(Use.ALL, Topic.VENUE),
  VENUE_KNOWN(Use.ALL, Topic.VENUE),
  CITY(Use.ALL, Topic.CITY),
  CITY_LAST(Use.ALL, Topic.CITY),
  CITY_KNOWN(Use.ALL, Topic.CITY),
  SUPPORT(Use.ALL, Topic.SUPPORT),
  GENRE(Use.ALL, Topic.GENRE),
  VENUE_WORDS(Use.ALL, Topic.VENUE),
  POOLED(Use.DEMAND, Topic.POOLED),
  OPENINGS(Use.ALL, Topic.OPENINGS),
  CROWD(Use.ALL, Topic.MARKET),
  OPENINGS_AT_VENUE(Use.ALL, Topic.VENUE),
  OPENINGS_IN_GENRE(Use.ALL, Topic.GENRE),
  OPENINGS_IN_CITY(Use.ALL, Topic.CITY);

  private final Use use;
  private final Topic topic;

  OpeningFeature(Use use, Topic topic) {
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
