package io.gigmate.app.web;

import io.gigmate.app.exchange.ImportPreview;
import java.util.List;

/**
 * What the page shows before a file is brought in.
 *
 * @param file as its sender calls it
 * @param kind what it has
 * @param path where it is brought in
 * @param added rows of something new, in words
 * @param changed rows that change something
 * @param unchanged rows that change nothing
 * @param refused rows in which something is wrong
 * @param problems what is wrong and where
 * @param notes what is worth saying
 * @param ready whether it can be brought in and that would change something
 * @param clean whether nothing is wrong
 * @param basis of what it was compared with
 */
public record PreviewBoard(
    String file,
    String kind,
    String path,
    String added,
    String changed,
    String unchanged,
    String refused,
    List<String> problems,
    List<String> notes,
    boolean ready,
    boolean clean,
    String basis) {
  static PreviewBoard of(String file, String path, ImportPreview preview) {
    return new PreviewBoard(
        file,
        preview.kind().label(),
        path,
        rows(preview.added()),
        rows(preview.changed()),
        rows(preview.unchanged()),
        rows(preview.refused()),
        preview.problems(),
        preview.notes(),
        preview.isClean() && preview.changesSomething(),
        preview.isClean(),
        preview.basis());
  }

  private static String rows(long count) {
    return Wording.count(count, "row", "rows");
  }
}
