package io.gigmate.scoring.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodReaderTest {
  private final MoodReader reader = MoodReader.standard();

  @ParameterizedTest
  @CsvSource({
    "The best night of the year, positive",
    "Not a good night, negative",
    "The room wasn't bad at all, positive",
    "The hall opens at seven, neutral",
    "Attendance plunged and the club is bankrupt, negative",
    "The sound was great but the staff were awful, negative",
    "'', neutral",
    "'12 345 ...', neutral",
  })
  void soundsAsPeopleWouldSay(String text, String sentiment) {
    assertThat(reader.read(text).sentiment().code()).isEqualTo(sentiment);
  }

  @Test
  void emphasisStrengthens() {
    double plain = reader.read("a good show").valence();
    assertThat(reader.read("a very good show").valence()).isGreaterThan(plain);
    assertThat(reader.read("a GOOD show").valence()).isGreaterThan(plain);
    assertThat(reader.read("a good show!!!").valence()).isGreaterThan(plain);
    assertThat(reader.read("a somewhat good show").valence()).isLessThan(plain);
  }

  @Test
  void aHouseMayBringItsOwnWords() {
    MoodReader own = MoodReader.of(WordList.of(Map.of("sold", 3.0)));
    assertThat(own.read("sold good").words()).containsExactly(new MoodWord("sold", 3.0));
    assertThatIllegalArgumentException().isThrownBy(() -> WordList.of(Map.of("x", 9.0)));
  }

  @ParameterizedTest
  @CsvSource({
    "'sold 900 tickets, compared with 700 last year', 1",
    "'fell to 3.1 mn from 4,200.5 mn', -1",
    "'loss shrank to 2 million from 3 million', 1",
    "'rose from 700 to 900', 1",
    "'900 tickets', 0",
  })
  void numbersThatAreHeldAgainstOthersHaveADirection(String text, int move) {
    assertThat(NumberMove.of(text)).isEqualTo(move);
  }
}
