package io.gigmate.scoring.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Configuration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketReaderTest {
  private final MarketReader reader =
      MarketReader.of(MarketInterest.from(Configuration.defaults()).withVenues(List.of("Showbox")));

  @ParameterizedTest
  @CsvSource({
    "Austin council votes on a noise ordinance for live music venues, regulation",
    "'Showbox books a country act, undercuts our price', competitor",
    "Texas grant opens applications for music venues, opportunity",
    "Dance hall closing its doors as the rent rises, threat",
    "'Streams of country music surge, report finds', trend",
    "The mayor opened a park on Sunday, news",
  })
  void tellsWhatATextIs(String text, String type) {
    assertThat(reader.read(text).type().code()).isEqualTo(type);
  }

  @Test
  void thePointsAddUpAndHaveReasons() {
    Reading reading = reader.read("Austin council votes on a noise ordinance for music venues");
    assertThat(reading.explanation().answer()).isEqualTo(reading.relevance().points());
    assertThat(reading.relevance().points()).isBetween(60, 100);
    assertThat(reading.reasons()).anySatisfy(reason -> assertThat(reason).contains("Austin"));
    assertThat(reader.read("Acme reported quarterly results").relevance().points()).isZero();
  }

  @Test
  void codesAreReadBack() {
    for (ItemType type : ItemType.values()) {
      assertThat(ItemType.find(type.code())).contains(type);
    }
    assertThat(Sentiment.find(" Positive ")).contains(Sentiment.POSITIVE);
    assertThat(Sentiment.find("cheerful")).isEmpty();
  }
}
