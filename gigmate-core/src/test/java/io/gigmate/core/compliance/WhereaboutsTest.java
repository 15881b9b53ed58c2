package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          US | TX  | 78701   | -               | [America/Chicago]                       | [TX]
          US | TX  | 79901   | -               | [America/Denver]                        | [TX]
          US | TX  | -       | -               | [America/Chicago, America/Denver]       | [TX]
          US | -   | 32501   | -               | [America/Chicago]                       | [FL]
          US | Ohio| -       | -               | [America/New_York]                      | [OH]
          US | NY  | 78701   | -               | [America/Chicago, America/New_York]     | [NY]
          US | TX  | 78701   | +13105550100    | [America/Chicago, America/Los_Angeles]  | [TX, CA]
          US | -   | -       | 512 555 0100    | [America/Chicago]                       | [TX]
          US | -   | -       | +18505550100    | [America/New_York, America/Chicago]     | [FL]
          US | -   | -       | +18005551234    | []                                      | []
          PR | -   | -       | -               | [America/Puerto_Rico]                   | [PR]
          CA | ON  | M5V 2T6 | -               | [America/Toronto, America/Winnipeg, America/Atikokan] | []
          CA | -   | T2P 1J9 | -               | [America/Edmonton]                      | []
          DE | -   | -       | -               | [Europe/Berlin]                         | []
          UK | -   | -       | 07911 123456    | [Europe/London, Europe/Guernsey, Europe/Isle_of_Man, Europe/Jersey] | []
          AU | -   | -       | -               | []                                      | []
          -  | CA  | -       | -               | []                                      | [CA]
          """)
  void everyCandidateIsKept(
      String country, String region, String zip, String phone, String zones, String states) {
    OutreachRequest asked =
        Asked.text(
            a -> {
              a.country = country;
              a.region = region;
              a.postalCode = zip;
              a.phone = phone;
            });
    Whereabouts where = Whereabouts.of(asked.recipient(), true);
    assertThat(where.zones()).hasToString(zones);
    assertThat(where.states()).hasToString(states);
  }

  @ParameterizedTest
  @CsvSource({"US,UNITED_STATES", "gu,UNITED_STATES", "CA,CANADA", "UK,EUROPE", "AU,ELSEWHERE"})
  void countryHasItsLaw(String country, Jurisdiction expected) {
    assertThat(Jurisdiction.of(country)).isEqualTo(expected);
    assertThat(Jurisdiction.of(null)).isEqualTo(Jurisdiction.UNKNOWN);
    assertThat(WorldPlaces.zonesOfEurope("ES")).hasSize(2);
    assertThat(UsPlaces.zonesOfZip("nowhere")).isEqualTo(List.of());
  }
}
