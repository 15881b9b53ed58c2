package io.gigmate.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.ScanFile;
import io.gigmate.scoring.talent.TalentFinding;
import io.gigmate.scoring.talent.outlook.BreakoutModel;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.trajectory.CareerStage;
import io.gigmate.scoring.talent.trajectory.PlatformAgreement;
import io.gigmate.scoring.talent.trajectory.Trajectory;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Ranks artists as {@code gigmate talent scan} does, by the steps of {@link
 * io.gigmate.scoring.talent.TalentScout}: the values of an artist come together in one partition;
 * the model is learned from every so-many-th series in the order of their names; a stage is a place
 * among all levels, of which the driver keeps four bounds; and the answers are sorted by their
 * probability.
 *
 * @param multiple asked for: so many times the highest value of the last eight weeks
 * @param withinDays of the question
 * @param metric null is the one with the most artists
 * @param asOf the last day that is known; null is the last of the table
 */
record TalentScan(
    double multiple, int withinDays, @Nullable String metric, @Nullable LocalDate asOf) {
  private static final int MONTH = 30;
  private static final String KEY = "key";
  private static final String PROBABILITY = "probability";

  private static final StructType READING =
      new StructType()
          .add("artist", DataTypes.StringType)
          .add("metric", DataTypes.StringType)
          .add("day", DataTypes.IntegerType)
          .add("value", DataTypes.DoubleType);

  /** Returns the ranking of a table of metrics, as texts. */
  Dataset<Row> scan(Tables table) {
    Dataset<Row> series = series(table).persist(StorageLevel.MEMORY_AND_DISK());
    ScanQuestion asked = question(series);
    Broadcast<ScanQuestion> sent = broadcast(series.sparkSession(), asked);
    Broadcast<EnumMap<CareerStage, Double>> highest =
        broadcast(series.sparkSession(), highestOfStages(series, sent));
    StructType type =
        Tables.texts(ScanFile.columns())
            .add(PROBABILITY, DataTypes.DoubleType)
            .add(KEY, DataTypes.BinaryType);
    // Sorting looks at its input twice.
    return series
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new Found(new Runs(rows), sent.value(), highest.value()),
            Encoders.row(type))
        .persist(StorageLevel.MEMORY_AND_DISK())
        .orderBy(col(PROBABILITY).desc(), col(KEY))
        .drop(PROBABILITY, KEY);
  }

  private static <T> Broadcast<T> broadcast(SparkSession spark, T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }

  /** Every series of an artist in one partition, one after the other. */
  private static Dataset<Row> series(Tables table) {
    return table
        .after(TalentScan::readings, READING)
        .repartition(col("artist"))
        .sortWithinPartitions("artist", "metric", "day")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Series(new Runs(rows)),
            Encoders.row(SeriesBytes.TYPE));
  }

  private static PartWork<Row> readings() {
    return (part, report) ->
        MetricFile.readings(part, report).stream()
            .filter(reading -> reading.region().isEmpty())
            .map(
                reading ->
                    RowFactory.create(
                        reading.artist(),
                        reading.metric().name(),
                        (int) reading.point().date().toEpochDay(),
                        reading.point().value()))
            .toList();
  }

  private ScanQuestion question(Dataset<Row> series) {
    Map<String, Long> artists = new TreeMap<>();
    int last = Integer.MIN_VALUE;
    for (Row row : series.groupBy("metric").agg(count(lit(1)), max("last")).collectAsList()) {
      artists.put(row.getString(0), row.getLong(1));
      last = Math.max(last, row.getInt(2));
    }
    String wanted = metric != null ? metric : mostCounted(artists);
    if (!artists.containsKey(wanted)) {
      throw new IllegalArgumentException(wanted + " is not in the table, which has " + artists);
    }
    Dataset<Row> own = series.filter(col("metric").equalTo(wanted));
    int every = BreakoutModel.learnsFromEvery(Math.toIntExact(artists.get(wanted)));
    return new ScanQuestion(
        multiple,
        withinDays,
        asOf != null ? asOf : LocalDate.ofEpochDay(last),
        wanted,
        sample(own, every));
  }

  private static String mostCounted(Map<String, Long> artists) {
    return artists.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new IllegalArgumentException("the table has no rows"));
  }

  /** The series of every so-many-th artist in the order of their names, which is Java's order. */
  private static List<SeriesBytes> sample(Dataset<Row> own, int every) {
    Dataset<Row> taken = own;
    if (every > 1) {
      Set<String> names =
          new HashSet<>(
              own.toJavaRDD()
                  .map(row -> row.getString(0))
                  .sortBy(name -> name, true, own.rdd().getNumPartitions())
                  .zipWithIndex()
                  .filter(numbered -> numbered._2() % every == 0)
                  .keys()
                  .collect());
      taken = own.filter((FilterFunction<Row>) row -> names.contains(row.getString(0)));
    }
    return taken.collectAsList().stream().map(SeriesBytes::of).toList();
  }

  /** The highest level of each stage that somebody is on. */
  private static EnumMap<CareerStage, Double> highestOfStages(
      Dataset<Row> series, Broadcast<ScanQuestion> sent) {
    List<byte[]> parts =
        series
            .mapPartitions(
                (MapPartitionsFunction<Row, byte[]>)
                    rows -> List.of(levels(rows, sent.value())).iterator(),
                Encoders.BINARY())
            .collectAsList();
    double[] levels = new double[parts.stream().mapToInt(part -> part.length).sum() / Double.BYTES];
    DoubleBuffer all = DoubleBuffer.wrap(levels);
    parts.forEach(part -> all.put(ByteBuffer.wrap(part).asDoubleBuffer()));
    CareerStage[] stages = CareerStage.of(levels);
    EnumMap<CareerStage, Double> highest = new EnumMap<>(CareerStage.class);
    for (int i = 0; i < levels.length; i++) {
      highest.merge(stages[i], levels[i], Math::max);
    }
    return highest;
  }

  private static byte[] levels(Iterator<Row> rows, ScanQuestion asked) {
    Map<String, Metric> metrics = new HashMap<>();
    List<Double> levels = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getString(1).equals(asked.metric())) {
        MetricSeries one = SeriesBytes.of(row).series(metrics);
        if (asked.asks(one)) {
          levels.add(Trajectory.of(one, asked.asOf()).level());
        }
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * levels.size());
    levels.forEach(bytes::putDouble);
    return bytes.array();
  }

  private static CareerStage stage(double level, EnumMap<CareerStage, Double> highest) {
    for (Map.Entry<CareerStage, Double> stage : highest.entrySet()) {
      if (level <= stage.getValue()) {
        return stage.getKey();
      }
    }
    throw new IllegalStateException("a level above all levels: " + level);
  }

  /** Joins the readings of each artist into series. */
  private static final class Series extends Unrolled {
    private final Map<String, Metric> metrics = new HashMap<>();

    Series(Runs artists) {
      super(artists);
    }

    @Override
    List<Row> of(List<Row> readings) {
      Map<String, List<MetricPoint>> points = new TreeMap<>();
      for (Row row : readings) {
        points
            .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
            .add(new MetricPoint(LocalDate.ofEpochDay(row.getInt(2)), row.getDouble(3)));
      }
      String artist = readings.get(0).getString(0);
      return points.entrySet().stream()
          .map(
              each ->
                  MetricSeries.of(
                      artist,
                      metrics.computeIfAbsent(each.getKey(), Metric::named),
                      each.getValue()))
          .map(SeriesBytes::row)
          .toList();
    }
  }

  /** Says of each artist what a scan says. */
  private static final class Found extends Unrolled {
    private final Map<String, Metric> metrics = new HashMap<>();
    private final ScanQuestion asked;
    private final EnumMap<CareerStage, Double> highest;

    Found(Runs artists, ScanQuestion asked, EnumMap<CareerStage, Double> highest) {
      super(artists);
      this.asked = asked;
      this.highest = highest;
    }

    @Override
    List<Row> of(List<Row> rows) {
      List<MetricSeries> all =
          rows.stream().map(row -> SeriesBytes.of(row).series(metrics)).toList();
      return all.stream()
          .filter(one -> one.metric().name().equals(asked.metric()) && asked.asks(one))
          .map(one -> row(finding(one, all)))
          .toList();
    }

    private TalentFinding finding(MetricSeries one, List<MetricSeries> all) {
      List<MetricSeries> others =
          all.stream()
              .filter(other -> other != one && other.known(asked.day()) > 0)
              .sorted(Comparator.comparing(other -> other.metric().name()))
              .toList();
      Trajectory trajectory = Trajectory.of(one, asked.asOf());
      OptionalDouble growth = Trajectory.growth(one, asked.day(), MONTH);
      return new TalentFinding(
          asked.model().ask(one).orElseThrow().with(List.of()),
          stage(trajectory.level(), highest),
          trajectory,
          growth.isPresent()
              ? OptionalDouble.of(Math.expm1(growth.getAsDouble()))
              : OptionalDouble.empty(),
          PlatformAgreement.of(one, others, asked.asOf()));
    }

    private static Row row(TalentFinding finding) {
      List<Object> cells = new ArrayList<>(ScanFile.cells(finding));
      cells.add(finding.answer().probability());
      // Java compares texts by their UTF-16, Spark by their UTF-8.
      cells.add(finding.answer().artist().getBytes(UTF_16BE));
      return RowFactory.create(cells.toArray());
    }
  }
}
