package io.gigmate.core.place;

import io.gigmate.core.internal.Checks;

/**
 * A point on the Earth in degrees (WGS 84).
 *
 * <p>From Austin (30.2672, -97.7431) to San Antonio (29.4241, -98.4936) it is 73.6 miles.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  /** The mean radius R₁ of the IUGG (Moritz, Geodetic Reference System 1980). */
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public GeoPoint {
    Checks.between("latitude", latitude, -90, 90);
    Checks.between("longitude", longitude, -180, 180);
  }

  /** Returns the point at these degrees. */
  public static GeoPoint of(double latitude, double longitude) {
    return new GeoPoint(latitude, longitude);
  }

  /**
   * Returns the great-circle distance.
   *
   * <p>Source: R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984).
   */
  public Distance distanceTo(GeoPoint other) {
    return Distance.ofKilometres(kilometresTo(other.latitude, other.longitude));
  }

  /** Returns the distance to these degrees as a number, for columns of many points. */
  double kilometresTo(double otherLatitude, double otherLongitude) {
    double phi1 = Math.toRadians(latitude);
    double phi2 = Math.toRadians(otherLatitude);
    double sinPhi = Math.sin((phi2 - phi1) / 2);
    double sinLambda = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
    double h = sinPhi * sinPhi + Math.cos(phi1) * Math.cos(phi2) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
  }

  /** Returns how many degrees north or south so many kilometres reach, a little more at most. */
  static double degreesNorth(double kilometres) {
    return Math.toDegrees(kilometres / EARTH_RADIUS_KM) * (1 + 1e-9) + 1e-9;
  }
}
