package io.gigmate.scheduling.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardTemplatesTest {
  private static final Occasion BAND = new Occasion("The Band", "The Room", "Gruene", "Fall");

  private static final String EXPECTED =
      """
      Acoustic Sunday Sessions,[ARTIST] - Acoustic Sunday Sessions,acoustic,12,18,80,120,SUNDAY,afternoon,120
      Bluegrass & Country Night,[ARTIST] - Bluegrass & Country Night,bluegrass,20,28,120,150,FRIDAY,evening,120
      Blues Wednesday,[ARTIST] - Blues Wednesday,blues,15,22,80,120,WEDNESDAY,evening,120
      Rock & Roll Saturday,[ARTIST] - Rock & Roll Saturday,rock,20,28,120,180,SATURDAY,night,120
      Singer-Songwriter Series,[ARTIST] - Singer-Songwriter Series,singer-songwriter,10,15,60,80,TUESDAY|THURSDAY,evening,120
      Friday Night Dance Party,[ARTIST] - Friday Night Dance Party,dance,18,25,150,250,FRIDAY,night,120
      Songwriter Circle,[ARTIST] & Special Guests - Songwriter Circle,special,25,35,80,120,SATURDAY|SUNDAY,evening,120
      Happy Hour Show,[ARTIST] - Happy Hour Show,happy-hour,8,15,100,150,FRIDAY,afternoon,120
      Texas Country Throwback,[ARTIST] - Texas Country Throwback,country,18,26,100,150,SATURDAY,evening,120
      Sunday Jazz Brunch,[ARTIST] - Sunday Jazz Brunch,jazz,25,35,80,120,SUNDAY,morning,120
      General LIVE show,[ARTIST] LIVE,general,15,25,100,200,FRIDAY|SATURDAY|SUNDAY,evening|night,120
      Late Night Show,[ARTIST] - Late Night Show,late-night,12,20,80,120,FRIDAY|SATURDAY,night,120
      """;

  @Test
  void theTwelveTemplatesAreThoseOfAClubWeek() {
    assertThat(StandardTemplates.all().stream().map(StandardTemplatesTest::line))
        .containsExactlyElementsOf(EXPECTED.lines().toList());
  }

  @Test
  void eachIsSwitchedOnAndDescribesTheAct() {
    assertThat(StandardTemplates.all())
        .allSatisfy(
            template -> {
              assertThat(template.active()).isTrue();
              assertThat(template.description(BAND)).contains("The Band").endsWith(".");
              assertThat(template.title(BAND)).contains("The Band").doesNotContain("[");
            });
    assertThat(StandardTemplates.all())
        .extracting(EventTemplate::descriptionTemplate)
        .doesNotHaveDuplicates();
  }

  @Test
  void eachNamesStandardSlots() {
    assertThat(StandardTemplates.all())
        .allSatisfy(
            template ->
                assertThat(TimeSlot.standard())
                    .extracting(TimeSlot::name)
                    .containsAll(template.preferredSlots()));
  }

  private static String line(EventTemplate template) {
    return String.join(
        ",",
        template.id().value(),
        template.titleTemplate(),
        template.genre().name(),
        template.price().lowest().getAmount().toBigIntegerExact().toString(),
        template.price().highest().getAmount().toBigIntegerExact().toString(),
        Integer.toString(template.minCapacity()),
        Integer.toString(template.maxCapacity()),
        template.preferredDays().stream().map(DayOfWeek::name).collect(Collectors.joining("|")),
        String.join("|", template.preferredSlots()),
        Long.toString(template.duration().toMinutes()));
  }
}
