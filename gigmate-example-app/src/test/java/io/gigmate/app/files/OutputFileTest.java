package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream standard = new ByteArrayOutputStream();

  @Test
  void appearsWithTheCommitAndNotBefore() throws Exception {
    Path place = Files.writeString(folder.resolve("a.csv"), "old");
    try (OutputFile file = OutputFile.create(place.toString(), standard)) {
      file.stream().write("new".getBytes(UTF_8));
      assertThat(place).hasContent("old");
      file.commit();
    }

    assertThat(place).hasContent("new");
    assertThat(folder).isDirectoryContaining(path -> path.equals(place));
    assertThat(names()).isEqualTo(1);
  }

  @Test
  void leavesNothingWithoutTheCommit() throws Exception {
    Path place = folder.resolve("a.csv");
    try (OutputFile file = OutputFile.create(place.toString(), standard)) {
      file.stream().write(new byte[1 << 20]);
      assertThat(names()).isEqualTo(1);
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void standardOutputGetsNothingWithoutTheCommit() throws Exception {
    try (OutputFile file = OutputFile.create("-", standard)) {
      file.stream().write("lost".getBytes(UTF_8));
    }
    assertThat(standard.toString(UTF_8)).isEmpty();
    try (OutputFile file = OutputFile.create("-", standard)) {
      file.stream().write("kept".getBytes(UTF_8));
      file.commit();
    }

    assertThat(standard.toString(UTF_8)).isEqualTo("kept");
  }

  @Test
  void followsALinkInsteadOfReplacingIt() throws Exception {
    Path target = Files.writeString(folder.resolve("target.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), target);
    try (OutputFile file = OutputFile.create(link.toString(), standard)) {
      file.stream().write("new".getBytes(UTF_8));
      file.commit();
    }

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("new");
  }

  @Test
  void writesIntoADevice() throws Exception {
    try (OutputFile file = OutputFile.create("/dev/null", standard)) {
      file.stream().write("gone".getBytes(UTF_8));
      file.commit();
    }

    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void refusesADirectory() {
    assertThatIOException()
        .isThrownBy(() -> OutputFile.create(folder.toString(), standard))
        .withMessage(folder + ": is a directory");
  }

  private long names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }
}
