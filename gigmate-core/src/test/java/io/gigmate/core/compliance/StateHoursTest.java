package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateHoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AL | Mon-Fri 08:00-20:00, Sat 08:00-20:00, Sun none, holidays none
          IL | Mon-Fri 09:00-21:00, Sat 09:00-21:00, Sun 09:00-21:00
          KY | Mon-Fri 10:00-21:00, Sat 10:00-21:00, Sun 10:00-21:00
          MS | Mon-Fri 08:00-20:00, Sat 08:00-20:00, Sun none
          NV | Mon-Fri 09:00-20:00, Sat 09:00-20:00, Sun 09:00-20:00
          OR | Mon-Fri 08:00-20:00, Sat 08:00-20:00, Sun 08:00-20:00
          PA | Mon-Fri 08:00-21:00, Sat 08:00-12:00, Sun 12:00-21:00, holidays none
          RI | Mon-Fri 09:00-18:00, Sat 10:00-17:00, Sun none, holidays none
          TX | Mon-Fri 09:00-21:00, Sat 09:00-21:00, Sun 12:00-21:00
          UT | Mon-Fri 08:00-21:00, Sat 08:00-21:00, Sun none, holidays none
          *federal | Mon-Fri 08:00-21:00, Sat 08:00-21:00, Sun 08:00-21:00
          """)
  void hoursAreWhatTheStrictestColumnAndTheDaysBothAllow(String state, String hours) {
    assertThat(StateHours.standard().of(state).orElseThrow().live()).hasToString(hours);
    assertThat(StateHours.standard().of(state).orElseThrow().automated()).hasToString(hours);
  }

  @Test
  void maineKnowsHoursOfItsOwnForMachinesOnly() {
    StateHours.StateLaw maine = StateHours.standard().of("ME").orElseThrow();
    assertThat(maine.live()).isEqualTo(CallingHours.open());
    assertThat(maine.automated()).hasToString("Mon-Fri 09:00-17:00, Sat none, Sun none");
  }

  @Test
  void statesThatCountMessagesSayHowMany() {
    assertThat(StateHours.standard().all())
        .filteredOn(law -> law.messagesADay() > 0)
        .extracting(StateHours.StateLaw::state, StateHours.StateLaw::messagesADay)
        .hasToString("[(\"FL\", 3), (\"MD\", 3), (\"OK\", 3), (\"OR\", 3)]");
    assertThat(StateHours.standard().all()).hasSize(24);
    assertThat(StateHours.standard().of("CA")).isEmpty();
  }

  @Test
  void tableThatSaysSomethingUnknownIsRefused() {
    String head = "state,strictest,weekdays,saturday,sunday,holiday,citation,verified\n";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateHours.parse(head + "TX,often,federal,federal,federal,,x,no"))
        .withMessageContaining("often");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateHours.parse(head + "TX,Fri 08-20,federal,federal,federal,,x,no"))
        .withMessageContaining("Fri");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StateHours.parse(head + "TX,08-20"))
        .withMessageContaining("8 columns");
  }
}
