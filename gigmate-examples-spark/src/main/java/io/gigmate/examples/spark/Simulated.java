package io.gigmate.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Tables that are made up, row by row from a seed; everything in them says so. */
final class Simulated {
  /** The last day of all that is known. */
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** How many shows a history has. */
  static final int HISTORY = 2_000;

  private static final String[] TYPES = {
    "venue", "musician", "fan", "sponsor", "media", "event_planner"
  };
  private static final String[] TOWNS = {
    "Austin,TX", "San Antonio,TX", "Wimberley,TX", "Dallas,TX", "Tulsa,OK", "Denver,CO", ","
  };
  private static final String[] GENRES = {"country", "rock", "blues|folk", "jazz", "techno", ""};
  private static final int DAYS = 90;
  private static final int ARTISTS = 160;
  private static final int ROOMS = 60;

  private final SplittableRandom random;

  Simulated(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Writes so many prospects. */
  void prospects(Path to, long rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, UTF_8)) {
      out.write(
          "prospect_id,prospect_type,name,email,website,city,state,source,capacity,genres,"
              + "followers,engagement_rate,posts_last_90d,last_active,shows_per_month\n");
      for (long i = 0; i < rows; i++) {
        String row =
            String.join(
                ",",
                "simulated-" + i,
                any(TYPES),
                i % 10 == 0 ? "\"Simulated, No. " + i + "\"" : "Simulated No. " + i,
                some("lead" + i + "@simulated.example"),
                some("https://simulated.example/" + i),
                any(TOWNS),
                "simulated",
                some(Integer.toString(20 + random.nextInt(3000))),
                any(GENRES),
                some(Long.toString((long) Math.exp(14 * random.nextDouble()))),
                some(decimal(random.nextDouble() / 5)),
                some(Integer.toString(random.nextInt(120))),
                some(TODAY.minusDays(random.nextInt(700)).toString()),
                some(decimal(12 * random.nextDouble())));
        out.write(row);
        out.write('\n');
      }
    }
  }

  /** Writes so many values: ninety days of streams an artist, of every tenth followers as well. */
  void metrics(Path to, long rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, UTF_8)) {
      out.write("artist,date,metric,value\n");
      long left = rows;
      for (long artist = 0; left > 0; artist++) {
        left -= series(out, artist, "simulated_streams", left);
        if (artist % 10 == 0) {
          left -= series(out, artist, "simulated_followers", left);
        }
      }
    }
  }

  private long series(BufferedWriter out, long artist, String metric, long most)
      throws IOException {
    double level = Math.exp(3 + 9 * random.nextDouble());
    double drift = (random.nextDouble() - 0.4) / 40;
    long written = Math.min(DAYS, most);
    for (int day = 0; day < written; day++) {
      level *= Math.exp(drift + (random.nextDouble() - 0.5) / 4);
      out.write(
          "simulated "
              + artist
              + ","
              + TODAY.minusDays(DAYS - 1L - day)
              + ","
              + metric
              + ","
              + Math.round(level)
              + "\n");
    }
    return written;
  }

  /** Writes shows that took place in the six years before today. */
  void history(Path to) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, UTF_8)) {
      out.write("event_id,date,artist,venue,genre,capacity,ticket_price,attendance\n");
      for (int i = 0; i < HISTORY; i++) {
        LocalDate date = TODAY.minusDays((long) (HISTORY - 1 - i) * 2190 / HISTORY);
        int artist = random.nextInt(ARTISTS);
        int room = random.nextInt(ROOMS);
        int seats = seats(room);
        double share =
            1 / (1 + Math.exp(-(artist % 17 - 8) / 4.0 - 2 * (random.nextDouble() - 0.5)));
        out.write(show("past-" + i, date, artist, room) + "," + Math.round(share * seats) + "\n");
      }
    }
  }

  /** Writes so many shows of two weeks, from the 15th day after today on: one model's matter. */
  void shows(Path to, long rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(to, UTF_8)) {
      out.write("event_id,date,artist,venue,genre,capacity,ticket_price\n");
      for (long i = 0; i < rows; i++) {
        LocalDate date = TODAY.plusDays(15 + random.nextInt(14));
        // One in sixteen is by somebody whom the history does not know.
        int artist = random.nextInt(ARTISTS * 17 / 16);
        out.write(show("simulated-" + i, date, artist, random.nextInt(ROOMS)) + "\n");
      }
    }
  }

  private String show(String id, LocalDate date, int artist, int room) {
    return String.join(
        ",",
        id,
        date.toString(),
        "Simulated " + artist,
        "\"Room " + room + ", Town " + room % 40 + "\"",
        GENRES[artist % 4].replace('|', ' '),
        Integer.toString(seats(room)),
        decimal(10 + artist % 30));
  }

  private static int seats(int room) {
    return 80 + 37 * (room % 50);
  }

  private String any(String[] texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** A fifth of the cells are blank. */
  private String some(String text) {
    return random.nextInt(5) == 0 ? "" : text;
  }

  private static String decimal(double number) {
    return Double.toString(Math.rint(number * 1e4) / 1e4);
  }
}
