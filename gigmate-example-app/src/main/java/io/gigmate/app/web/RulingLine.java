package io.gigmate.app.web;

import io.gigmate.scoring.merge.Ruling;
import java.time.ZoneId;

/** What a person said of two records, as its row on a page. */
public record RulingLine(
    String left, String right, String word, String by, String isoTime, String time) {
  static RulingLine of(Ruling ruling, ZoneId zone) {
    return new RulingLine(
        ruling.pair().left().value(),
        ruling.pair().right().value(),
        ruling.word(),
        ruling.by(),
        ruling.at().toString(),
        Wording.moment(ruling.at().atZone(zone)));
  }
}
