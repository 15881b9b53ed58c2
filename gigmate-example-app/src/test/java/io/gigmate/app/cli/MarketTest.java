package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws Exception {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private Gigmate.Outcome classify(Path file, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("market", "classify", file, "--out"));
    arguments.add(folder.resolve("out.csv"));
    arguments.addAll(List.of(more));
    return Gigmate.run(arguments.toArray());
  }

  @Test
  void readsNewsWithoutAnyLabel() throws Exception {
    Path news =
        file(
            "news.csv",
            "id,text,colour",
            "1,Austin council votes on a noise ordinance for live music venues,red",
            "2,\"Beloved dance hall closing its doors, owners blame rent\",",
            "3,,");
    Gigmate.Outcome outcome = classify(news);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("unknown columns passed over: colour");
    List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
    assertThat(lines.get(0))
        .isEqualTo(
            "id,type,sentiment,relevance,reason_1,reason_2,reason_3,reason_4,reason_5,reason_6,"
                + "reason_7");
    assertThat(lines.get(1)).startsWith("1,regulation,neutral,");
    assertThat(lines.get(2)).startsWith("2,threat,");
    assertThat(lines.get(3)).startsWith("3,news,neutral,0,");
  }

  @Test
  void learnsFromLabelsAndSaysHowWell() throws Exception {
    Random random = new Random(1);
    List<String> rows = new ArrayList<>(List.of("id,text,Verdict"));
    for (int i = 0; i < 200; i++) {
      boolean good = random.nextBoolean();
      String word = good ? "a wonderful triumph of a night" : "an awful dull night";
      rows.add(i + "," + word + " number " + i + "," + (good ? "positive" : "negative"));
    }
    rows.add("200,a triumph,");
    Path texts = file("texts.csv", rows.toArray(String[]::new));
    Gigmate.Outcome outcome = classify(texts, "--label", "Verdict", "--folds", 4);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("\"accuracy\":1")
        .contains("\"macro_f1\":1")
        .contains("\"rules_alone\"")
        .contains("\"rows\":200");
    List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
    assertThat(lines.get(0)).endsWith(",reason_7,predicted,probability,fold");
    assertThat(lines.get(201)).startsWith("200,news,positive,").contains(",positive,0.");
    assertThat(classify(texts, "--label", "verdict", "--folds", 4)).isEqualTo(outcome);
    assertThat(Files.readAllLines(folder.resolve("out.csv"))).isEqualTo(lines);
  }

  @Test
  void refusesWhatItCannotLearnFrom() throws Exception {
    Path texts = file("texts.csv", "id,text,label", "1,a,x", "2,b,x", "2,c,x");
    assertThat(classify(texts, "--label", "label").err())
        .contains("texts.csv:4: id: stands in line 3 already");
    assertThat(classify(texts, "--label", "mood").err())
        .contains("texts.csv:1: mood: the column is missing");
    Path same = file("same.csv", "id,text,label", "1,a,x", "2,b,x");
    assertThat(classify(same, "--label", "label").err()).contains("needs two labels");
    assertThat(classify(same, "--folds", 3).status()).isEqualTo(2);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void findsGapsInATableOfShows() throws Exception {
    List<String> rows = new ArrayList<>(List.of("event_id,date,venue,genre,capacity,attendance"));
    Random random = new Random(2);
    String[] genres = {"Rock", "Jazz", "Folk"};
    for (int i = 0; i < 700; i++) {
      LocalDate date = LocalDate.of(2025, 1, 1).plusDays(i % 365);
      String genre = genres[random.nextInt(3)];
      boolean gap = genre.equals("Jazz") && date.getDayOfWeek().getValue() == 4;
      if (gap && i % 2 == 0) {
        continue;
      }
      int came = (int) Math.min(200, (gap ? 190 : 90) * (0.8 + 0.4 * random.nextDouble()));
      rows.add("e" + i + "," + date + ",R" + i % 5 + "," + genre + ",200," + came);
    }
    Path shows = file("shows.csv", rows.toArray(String[]::new));
    Path out = folder.resolve("gaps.csv");
    assertThat(Gigmate.run("market", "gaps", shows, "--out", out).status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(1)).startsWith("Jazz,Thursday,100-299,1,");
    assertThat(lines.get(2).split(",", -1)[3]).isEqualTo("0");
    assertThat(lines).hasSize(22);
  }

  @Test
  void takesEventsAndBlanksForPrices() throws Exception {
    Path shows =
        file(
            "events.csv",
            "event_id,venue_id,start,genre,price,capacity,status",
            "a,v1,2026-03-06T19:00:00-06:00,Rock,15,200,scheduled",
            "b,v1,2026-03-06T19:00:00-06:00,Rock,25,,scheduled",
            "c,v1,2026-03-07T19:00:00-06:00,,99,,cancelled",
            "d,,2026-03-07T19:00:00-06:00,Jazz,,,");
    Path out = folder.resolve("prices.csv");
    assertThat(Gigmate.run("market", "prices", shows, "--out", out).status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(8);
    assertThat(lines.get(5)).startsWith("Rock,100-299,Friday,2,");
  }

  @Test
  void namesLineAndColumnOfWhatIsWrong() throws Exception {
    Path shows =
        file("shows.csv", "date,genre,price", "2026-13-01,Rock,5", "2026-01-01,Rock,cheap");
    Gigmate.Outcome outcome = Gigmate.run("market", "prices", shows, "--out", "-");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("shows.csv:2: date: must be a date")
        .contains("shows.csv:3: price: must be a number");
    assertThat(
            Gigmate.run("market", "gaps", file("x.csv", "genre,b", "Rock,2"), "--out", "-").err())
        .contains("date: the column is missing");
  }
}
