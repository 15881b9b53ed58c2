package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  private static final CsvTable TABLE = CsvTable.of(List.of("id", "name"), List.of("genres"));

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();
  private final List<String> rows = new ArrayList<>();

  @Test
  void readsByNameWhateverTheOrderCaseAndLineEnds() throws Exception {
    assertThat(
            problems("\uFEFFName, GENRES,id\r\n\"A, \"\"B\"\"\",x|y,1\r\n\r\nC,,2".getBytes(UTF_8)))
        .isEmpty();
    assertThat(rows).containsExactly("2: 1/A, \"B\"/x|y", "4: 2/C/null");
    assertThat(notes).isEmpty();
  }

  @Test
  void countsTheLinesOfQuotedFields() throws Exception {
    assertThat(problems("id,name\n1,\"a\nb\nc\"\n2,\n3,d\n"))
        .containsExactly("t.csv:5: name: must not be blank");
    assertThat(rows).containsExactly("2: 1/a\nb\nc/null", "6: 3/d/null");
  }

  @Test
  void refusesAFileWithoutAHeader() throws Exception {
    assertThat(problems("")).containsExactly("t.csv:1: header: the file is empty");
    assertThat(problems("\uFEFF\n\n")).containsExactly("t.csv:1: header: the file is empty");
  }

  @Test
  void aHeaderAloneIsAnEmptyTable() throws Exception {
    assertThat(problems("id,name\n")).isEmpty();
    assertThat(rows).isEmpty();
  }

  @Test
  void refusesMissingAndDoubleColumns() throws Exception {
    assertThat(problems("id,nom\n1,a\n")).containsExactly("t.csv:1: name: the column is missing");
    assertThat(problems("id,name,id\n1,a,2\n"))
        .containsExactly("t.csv:1: id: there are two columns of this name");
    assertThat(rows).isEmpty();
    assertThat(notes).isEmpty();
  }

  @Test
  void refusesRowsOfAnotherLength() throws Exception {
    assertThat(problems("id,name\n1\n2,b,c\n3,c\n"))
        .containsExactly(
            "t.csv:2: row: has 1 fields where the header has 2",
            "t.csv:3: row: has 3 fields where the header has 2");
    assertThat(rows).containsExactly("4: 3/c/null");
  }

  @Test
  void refusesAnIdentifierThatStoodBefore() throws Exception {
    assertThat(problems("id,name\n1,a\n2,b\n 1 ,c\n"))
        .containsExactly("t.csv:4: id: stands in line 2 already: '1'");
  }

  @Test
  void refusesQuotesThatDoNotMatch() throws Exception {
    assertThat(problems("id,name\n1,a\n2,\"b\n3,c\n"))
        .containsExactly(
            "t.csv:3: row: is not CSV: a quote is opened and not closed, or a field has over"
                + " 1048576 bytes");
    assertThat(problems("id,name\n1,\"a\"b\n"))
        .containsExactly(
            "t.csv:2: row: is not CSV: unexpected character after closing quote: 'b' (0x62)");
    assertThat(problems("id,name\n1,\"" + "x,\n".repeat(1 << 20)))
        .containsExactly(
            "t.csv:2: row: is not CSV: a quote is opened and not closed, or a field has over"
                + " 1048576 bytes");
  }

  @Test
  void refusesWhatIsNotUtf8ByItsPlace() throws Exception {
    assertThat(problems("id,name\n1,a\n2,Café\n".getBytes(ISO_8859_1)))
        .containsExactly("t.csv:3: name: is not UTF-8 text");
    assertThat(problems("id,name\n1,a\n".getBytes(UTF_16)).get(0))
        .isEqualTo("t.csv:1: header: is not UTF-8 text");
    rows.clear();
    assertThat(problems("id,name\n1,\uFFFD and \uD83D\uDFFF\n")).isEmpty();
    assertThat(rows).containsExactly("2: 1/\uFFFD and \uD83D\uDFFF/null");
  }

  @Test
  void unpacksByMarkAndByName() throws Exception {
    byte[] packed = gzip("id,name\n1,a\n2,b\n");
    assertThat(problems(packed)).isEmpty();
    assertThat(rows).containsExactly("2: 1/a/null", "3: 2/b/null");
    assertThat(problems(Arrays.copyOf(packed, packed.length - 9)).get(0))
        .endsWith(": row: the gzip data ends or breaks after this line");
    Path file = Files.writeString(folder.resolve("t.csv.gz"), "id,name\n1,a\n");
    assertThat(problems(file))
        .containsExactly("t.csv.gz:1: row: the gzip data ends or breaks after this line");
  }

  @Test
  void oneProblemIsOneLine() throws Exception {
    CsvTable table = CsvTable.of(List.of("id"), List.of());
    InputReport report = new InputReport(notes::add);
    Path file = Files.writeString(folder.resolve("t.csv"), "id\n\"a\nb\u2028c\"\n");
    table.read(
        InputFile.of(file.toString()),
        report,
        row -> row.required("id", text -> Fields.count(text, 0, 1)));

    assertThat(report.lines()).containsExactly(file + ":2: id: must be a number: 'a b c'");
  }

  private List<String> problems(String text) throws IOException {
    return problems(text.getBytes(UTF_8));
  }

  private List<String> problems(byte[] bytes) throws IOException {
    return problems(Files.write(folder.resolve("t.csv"), bytes));
  }

  private List<String> problems(Path file) throws IOException {
    rows.clear();
    InputReport report = new InputReport(notes::add);
    TABLE.read(
        InputFile.of(file.toString()),
        report,
        row -> {
          String id = row.id("id", text -> text);
          String name = row.required("name", text -> text);
          String genres = row.text("genres");
          if (row.isSound()) {
            rows.add(row.line() + ": " + id + "/" + name + "/" + genres);
          }
        });
    return report.lines().stream()
        .map(line -> line.replace(folder + folder.getFileSystem().getSeparator(), ""))
        .toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
