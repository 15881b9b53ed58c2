package io.gigmate.app.web;

import io.gigmate.app.exchange.ExchangeKind;
import io.gigmate.app.exchange.ExportFormat;
import java.util.Arrays;
import java.util.List;

/**
 * What the page of import and export shows.
 *
 * @param wrong what is to be put right; empty where nothing is
 * @param kinds what comes in
 * @param files what goes out
 */
public record ExchangeBoard(String wrong, List<KindChoice> kinds, List<FileLine> files) {
  /**
   * A kind to choose.
   *
   * @param code as forms carry it
   * @param label for people
   */
  public record KindChoice(String code, String label) {}

  /**
   * A file to take away.
   *
   * @param label for people
   * @param csv where the table is
   * @param ics where the calendar is; empty where there is none
   */
  public record FileLine(String label, String csv, String ics) {}

  static ExchangeBoard of(String wrong) {
    return new ExchangeBoard(
        wrong,
        Arrays.stream(ExchangeKind.values())
            .map(kind -> new KindChoice(kind.code(), kind.label()))
            .toList(),
        Arrays.stream(ExchangeKind.values())
            .filter(ExchangeKind::isWritten)
            .map(
                kind ->
                    new FileLine(
                        kind.label(), path(kind, ExportFormat.CSV), path(kind, ExportFormat.ICS)))
            .toList());
  }

  private static String path(ExchangeKind kind, ExportFormat format) {
    return format.holds(kind) ? "/export/" + kind.code() + format.suffix() : "";
  }
}
