package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenIdsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 5_000, 100_000})
  void findsEveryRepetitionHoweverFewItHoldsAtOnce(int most) throws IOException {
    // Few at once means many shares, each of which reads the file again.
    int lines = Math.min(20_000, 200 + 50 * most);
    Map<String, Long> first = new HashMap<>();
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    try (SeenIds seen = new SeenIds(most)) {
      for (long line = 1; line <= lines; line++) {
        // Every 50th line repeats one that stood a third of the way before it.
        String id = "id-" + (line % 50 == 0 ? line / 3 : line);
        Long before = first.putIfAbsent(id, line);
        if (before != null) {
          expected.add(line + " repeats " + before);
        }
        long firstLine = seen.firstLine(id, line);
        if (firstLine != line) {
          found.add(line + " repeats " + firstLine);
        }
      }
      seen.atEnd((line, firstLine) -> found.add(line + " repeats " + firstLine));
    }

    assertThat(expected).isNotEmpty();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
