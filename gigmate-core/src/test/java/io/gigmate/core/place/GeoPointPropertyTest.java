package io.gigmate.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GeoPointPropertyTest {
  @Example
  void agreesWithPublishedDistances() {
    // Sinnott's method on the sphere; airports BNA and LAX as in the public haversine examples.
    GeoPoint nashville = GeoPoint.of(36.12, -86.67);
    GeoPoint losAngeles = GeoPoint.of(33.94, -118.40);
    assertThat(nashville.distanceTo(losAngeles).kilometres()).isCloseTo(2886.45, within(0.05));

    GeoPoint austin = GeoPoint.of(30.2672, -97.7431);
    GeoPoint sanAntonio = GeoPoint.of(29.4241, -98.4936);
    assertThat(austin.distanceTo(sanAntonio).miles()).isCloseTo(73.6, within(0.1));
  }

  @Example
  void aQuarterOfTheEquatorIsAQuarterOfTheCircumference() {
    assertThat(GeoPoint.of(0, 0).distanceTo(GeoPoint.of(0, 90)).kilometres())
        .isCloseTo(Math.PI / 2 * 6371.0088, within(1e-6));
  }

  @Property
  void isAMetric(
      @ForAll @DoubleRange(min = -90, max = 90) double lat1,
      @ForAll @DoubleRange(min = -180, max = 180) double lon1,
      @ForAll @DoubleRange(min = -90, max = 90) double lat2,
      @ForAll @DoubleRange(min = -180, max = 180) double lon2,
      @ForAll @DoubleRange(min = -90, max = 90) double lat3,
      @ForAll @DoubleRange(min = -180, max = 180) double lon3) {
    GeoPoint a = GeoPoint.of(lat1, lon1);
    GeoPoint b = GeoPoint.of(lat2, lon2);
    GeoPoint c = GeoPoint.of(lat3, lon3);
    assertThat(a.distanceTo(a)).isEqualTo(Distance.ZERO);
    assertThat(a.distanceTo(b).kilometres())
        .isCloseTo(b.distanceTo(a).kilometres(), within(1e-6))
        .isLessThanOrEqualTo(a.distanceTo(c).kilometres() + c.distanceTo(b).kilometres() + 1e-6);
  }

  @Property
  void milesAndKilometresAgree(@ForAll @DoubleRange(min = 0, max = 20000) double miles) {
    assertThat(Distance.ofMiles(miles).miles()).isCloseTo(miles, within(1e-9));
    assertThat(Distance.ofMiles(miles).kilometres()).isCloseTo(miles * 1.609344, within(1e-9));
  }

  @Example
  void refusesWhatIsNotOnEarth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoPoint.of(300, 0))
        .withMessageContaining("latitude must lie in -90.0..90.0: 300.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GeoPoint.of(0, Double.NaN))
        .withMessageContaining("longitude");
    assertThatIllegalArgumentException().isThrownBy(() -> Distance.ofMiles(-1));
  }
}
