package io.gigmate.app.web;

import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.desk.TalentScan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of talent shows.
 *
 * @param question that was asked, in words
 * @param metric that was asked about; empty without readings
 * @param last the last day of any reading; empty without
 * @param map the artists of this page as a picture
 * @param artists the same as a table
 * @param silent who has readings, but cannot be asked
 * @param demonstrated whether made-up artists are among them
 * @param total how many artists were asked about
 * @param earlier the path of the page before; null on the first
 * @param later the path of the next page; null on the last
 */
public record TalentBoard(
    String question,
    String metric,
    String last,
    TrajectoryMap map,
    List<TalentLine> artists,
    List<String> silent,
    boolean spread,
    boolean demonstrated,
    int total,
    @Nullable String earlier,
    @Nullable String later,
    List<AlertLine> alerts) {
  private static final int SILENT_SHOWN = 30;

  /** Answers whether anything was ever counted. */
  public boolean hasReadings() {
    return !last.isEmpty();
  }

  static TalentBoard of(TalentScan scan, int offset, int limit, List<AlertLine> alerts) {
    List<TalentLine> lines = TalentLine.of(scan, offset, limit);
    int total = scan.ranked().size();
    return new TalentBoard(
        scan.question(),
        scan.metric().map(Wording::label).orElse(""),
        scan.last().map(LocalDate::toString).orElse(""),
        TrajectoryMap.of(scan.ranked().stream().skip(offset).limit(limit).toList(), lines),
        lines,
        scan.silent().stream().limit(SILENT_SHOWN).toList(),
        lines.stream().anyMatch(line -> !line.regions().isEmpty()),
        scan.ranked().stream().anyMatch(one -> one.simulated()),
        total,
        offset == 0 ? null : page(Math.max(0, offset - limit)),
        offset + limit >= total ? null : page(offset + limit),
        alerts);
  }

  private static String page(int offset) {
    return TalentPages.PATH + "?offset=" + offset;
  }

  /** An alert. */
  public record AlertLine(
      String id,
      String artist,
      @Nullable String path,
      String asOf,
      String until,
      String chance,
      String status,
      boolean seen,
      boolean open,
      String changed,
      List<String> reasons) {
    static AlertLine of(BreakoutAlert alert, @Nullable TalentLine line, ZoneId zone) {
      return new AlertLine(
          alert.id().value(),
          line == null ? alert.artist() : line.name(),
          line == null ? null : line.path(),
          alert.asOf().toString(),
          alert.until().toString(),
          Wording.percent(alert.probability()),
          alert.state().code(),
          alert.state() != AlertState.RAISED,
          alert.state().mayBecome(AlertState.DISMISSED),
          alert.by()
              + ", "
              + Wording.moment(alert.at().atZone(zone))
              + (alert.reason().isEmpty() ? "" : ": " + alert.reason()),
          alert.explanation().factors().stream().map(TalentLine::reason).toList());
    }
  }
}
