package io.gigmate.scoring.lead;

import static io.gigmate.scoring.lead.LeadFactor.ACTIVITY;
import static io.gigmate.scoring.lead.LeadFactor.ENGAGEMENT;
import static io.gigmate.scoring.lead.LeadFactor.POTENTIAL_VALUE;

import io.gigmate.core.prospect.ProspectType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The model that comes with the library. None of its numbers is fitted: they are declared, to be
 * replaced by an operator's own or by a model that has learned from outcomes.
 *
 * <p>The factors weigh the same for every type, and so do the signals within a factor, because unit
 * weights rank about as well as fitted ones where there is nothing to fit on. Source: R. M. Dawes,
 * The Robust Beauty of Improper Linear Models in Decision Making, American Psychologist 34 (1979).
 * What differs by type is what counts at all, which is a matter of meaning and not of measurement.
 */
final class StandardPoints {
  /**
   * What an unknown is worth: half of what a lead needs on average for the default threshold of 60,
   * so that knowing nothing neither qualifies a lead nor rules it out.
   */
  private static final double UNKNOWN = 0.3;

  /** A place in the state, away from the towns in focus: nearer to "in" than to "out". */
  private static final double WIDE_REGION = 0.6;

  /** A local following: more than friends and family, less than a name. */
  private static final double FOLLOWERS = 1000;

  /** One interaction on fifty views. */
  private static final double ENGAGEMENT_RATE = 0.02;

  /** A post a week, in a quarter of a year. */
  private static final double POSTS = 13;

  /** A show a week, in a month. */
  private static final double SHOWS = 4;

  /** A club room. */
  private static final double CAPACITY = 200;

  /** In days: a quarter of a year, the span in which posts are counted. */
  private static final double LAST_ACTIVE = 90;

  static final PointsModel MODEL =
      new PointsModel("lead-points-2", UNKNOWN, WIDE_REGION, GradeCuts.STANDARD, types());

  private StandardPoints() {}

  private static Map<ProspectType, TypePoints> types() {
    Map<ProspectType, TypePoints> types = new EnumMap<>(ProspectType.class);
    for (ProspectType type : ProspectType.values()) {
      types.put(type, new TypePoints(equalWeights(), profile(type), signals(type)));
    }
    return types;
  }

  private static Map<LeadFactor, Integer> equalWeights() {
    Map<LeadFactor, Integer> weights = new EnumMap<>(LeadFactor.class);
    for (LeadFactor factor : LeadFactor.values()) {
      weights.put(factor, 100 / LeadFactor.values().length);
    }
    return weights;
  }

  /** What one needs in order to write to such a prospect and to judge it. */
  private static List<ProfileField> profile(ProspectType type) {
    return switch (type) {
      case VENUE ->
          List.of(
              ProfileField.EMAIL,
              ProfileField.PHONE,
              ProfileField.WEBSITE,
              ProfileField.ADDRESS,
              ProfileField.CITY,
              ProfileField.COORDINATES,
              ProfileField.GENRES,
              ProfileField.CAPACITY);
      // An act has a town and no public street address.
      case MUSICIAN ->
          List.of(
              ProfileField.EMAIL,
              ProfileField.PHONE,
              ProfileField.WEBSITE,
              ProfileField.CITY,
              ProfileField.GENRES);
      // Of a private person no more is wanted than a way to write, a town and a taste.
      case FAN -> List.of(ProfileField.EMAIL, ProfileField.CITY, ProfileField.GENRES);
      case SPONSOR ->
          List.of(
              ProfileField.BUSINESS_NAME,
              ProfileField.EMAIL,
              ProfileField.PHONE,
              ProfileField.WEBSITE,
              ProfileField.ADDRESS,
              ProfileField.CITY);
      case MEDIA ->
          List.of(
              ProfileField.EMAIL,
              ProfileField.PHONE,
              ProfileField.WEBSITE,
              ProfileField.CITY,
              ProfileField.GENRES);
      case EVENT_PLANNER ->
          List.of(
              ProfileField.BUSINESS_NAME,
              ProfileField.EMAIL,
              ProfileField.PHONE,
              ProfileField.WEBSITE,
              ProfileField.CITY);
    };
  }

  /**
   * What counts for which factor. Followers are the potential of those who are worth the people
   * they bring (an act its draw, a sponsor and a paper their audience), and part of the engagement
   * of the others.
   */
  private static Map<LeadSignal, SignalUse> signals(ProspectType type) {
    Map<LeadSignal, SignalUse> signals = new EnumMap<>(LeadSignal.class);
    signals.put(LeadSignal.ENGAGEMENT_RATE, SignalUse.of(ENGAGEMENT, ENGAGEMENT_RATE));
    signals.put(LeadSignal.POSTS, SignalUse.of(ACTIVITY, POSTS));
    signals.put(LeadSignal.LAST_ACTIVE, SignalUse.of(ACTIVITY, LAST_ACTIVE));
    boolean bringsPeople =
        switch (type) {
          case MUSICIAN, SPONSOR, MEDIA -> true;
          case VENUE, FAN, EVENT_PLANNER -> false;
        };
    signals.put(
        LeadSignal.FOLLOWERS, SignalUse.of(bringsPeople ? POTENTIAL_VALUE : ENGAGEMENT, FOLLOWERS));
    switch (type) {
      case VENUE -> {
        signals.put(LeadSignal.SHOWS, SignalUse.of(ACTIVITY, SHOWS));
        signals.put(LeadSignal.GENRES, SignalUse.of(POTENTIAL_VALUE));
        signals.put(LeadSignal.CAPACITY, SignalUse.of(POTENTIAL_VALUE, CAPACITY));
      }
      case MUSICIAN -> {
        signals.put(LeadSignal.SHOWS, SignalUse.of(ACTIVITY, SHOWS));
        signals.put(LeadSignal.GENRES, SignalUse.of(POTENTIAL_VALUE));
      }
      // A fan listens and a paper writes; neither plays.
      case FAN, MEDIA -> signals.put(LeadSignal.GENRES, SignalUse.of(POTENTIAL_VALUE));
      // Each occasion is a booking.
      case EVENT_PLANNER -> {
        signals.put(LeadSignal.SHOWS, SignalUse.of(POTENTIAL_VALUE, SHOWS));
        signals.put(LeadSignal.GENRES, SignalUse.of(POTENTIAL_VALUE));
      }
      // Money has no genre, and no column tells a budget.
      case SPONSOR -> {}
    }
    return signals;
  }
}
