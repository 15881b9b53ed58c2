package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.app.market.SampleMarket;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadsMatchTest {
  @TempDir Path folder;

  @Test
  void joinsTheTwoDoublesOfTheSampleMarketAndNothingElse() throws Exception {
    Path in = folder.resolve("prospects.csv");
    try (OutputFile file = OutputFile.create(in.toString(), OutputStream.nullOutputStream())) {
      ProspectFile.write(file, SampleMarket.prospects());
      file.commit();
    }
    Path out = folder.resolve("pairs.csv");

    Gigmate.Outcome outcome = Gigmate.run("leads", "match", in, "--out", out);

    assertThat(outcome).isEqualTo(new Gigmate.Outcome(0, "", ""));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo("left_id,right_id,probability,verdict,evidence");
    assertThat(lines.stream().filter(line -> line.contains(",same,")))
        .hasSize(2)
        .anySatisfy(
            line -> assertThat(line).contains("hill-country-gruene-hall,new-braunfels-gruene-hall"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "hill-country-whitewater-amphitheatre,"
                            + "new-braunfels-whitewater-amphitheater"));
  }

  @Test
  void writesTheSameBytesWhateverTheOrderOfTheRows() throws Exception {
    String header = "prospect_id,prospect_type,name,address,city,phone\n";
    String ann = "a,venue,Ann's Cafe,12 Main St.,Waco,254/555-0101\n";
    String annToo = "b,venue,Anns Café,12 Main Street,Waco,(254) 555-0101\n";
    String bob = "c,venue,Bob's Bar,99 Elm Ave,Waco,254-555-0177\n";
    Path one = match("one", header + ann + annToo + bob);
    Path other = match("other", header + bob + annToo + ann);
    assertThat(one).hasSameBinaryContentAs(other);
    assertThat(Files.readString(one)).contains("\na,b,").doesNotContain(",c,");
  }

  @Test
  void refusesARepeatedIdAndWritesNothing() throws Exception {
    Path in =
        Gigmate.write(
            folder.resolve("p.csv"), "prospect_id,prospect_type,name\n1,fan,A\n1,fan,B\n");
    Path out = folder.resolve("pairs.csv");
    Gigmate.Outcome outcome = Gigmate.run("leads", "match", in, "--out", out);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains(":3: prospect_id: ");
    assertThat(out).doesNotExist();
  }

  private Path match(String name, String text) throws Exception {
    Path in = Gigmate.write(folder.resolve(name + ".csv"), text);
    Path out = folder.resolve(name + "-pairs.csv");
    assertThat(Gigmate.run("leads", "match", in, "--out", out).status()).isZero();
    return out;
  }
}
