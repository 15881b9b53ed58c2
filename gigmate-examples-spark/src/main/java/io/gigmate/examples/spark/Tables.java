package io.gigmate.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tables on Spark, as lines of CSV under one header. A name that ends in {@code .parquet} is read
 * and written as Parquet, whose columns are texts.
 *
 * @param header the names of the columns
 * @param lines without the header, in the order of the file
 */
record Tables(String header, Dataset<String> lines) {
  private static final String PARQUET = ".parquet";

  /** What makes Spark's CSV that of RFC 4180, and keeps spaces and blanks as they are. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "escape", "\"",
          "emptyValue", "",
          "ignoreLeadingWhiteSpace", "false",
          "ignoreTrailingWhiteSpace", "false");

  /** Returns the table of a file, or of all files of a folder, each with the same header. */
  static Tables read(SparkSession spark, String from) {
    if (from.endsWith(PARQUET)) {
      Dataset<Row> table = spark.read().parquet(from);
      Column[] texts =
          Arrays.stream(table.columns())
              .map(name -> col("`" + name + "`").cast(DataTypes.StringType).as(name))
              .toArray(Column[]::new);
      return new Tables(
          String.join(",", table.columns()),
          table.select(to_csv(struct(texts), PLAIN)).as(Encoders.STRING()));
    }
    Dataset<String> text = spark.read().textFile(from);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the table has no header: " + from);
    }
    String header = text.first();
    return new Tables(header, text.filter((FilterFunction<String>) line -> !line.equals(header)));
  }

  /** Returns the whole of a small table, as a file of CSV would have it. */
  byte[] bytes() {
    return (header + "\n" + String.join("\n", lines.collectAsList()) + "\n").getBytes(UTF_8);
  }

  /** Returns what becomes of the rows of the table, in their order. */
  Dataset<Row> after(TableWork work) {
    SparkSession spark = lines.sparkSession();
    Broadcast<TableWork> sent =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(work);
    // The work of a partition must not hold on to this table.
    return after(() -> rows(sent.value().begin()), texts(work.columns()));
  }

  private static PartWork<Row> rows(PartWork<List<String>> cells) {
    return new PartWork<>() {
      @Override
      public List<Row> rows(InputFile part, InputReport report) throws IOException {
        return cells.rows(part, report).stream().map(Tables::row).toList();
      }

      @Override
      public void close() {
        cells.close();
      }
    };
  }

  /**
   * Returns what becomes of the rows, by work that is begun anew for each of Spark's partitions.
   */
  Dataset<Row> after(Begun work, StructType type) {
    String before = header;
    return lines.mapPartitions(
        (MapPartitionsFunction<String, Row>) each -> new Parts<>(before, each, work.begin()),
        Encoders.row(type));
  }

  /** Begins the work on a partition, wherever that is. */
  interface Begun extends Serializable {
    PartWork<Row> begin();
  }

  static Row row(List<String> cells) {
    return RowFactory.create(cells.toArray());
  }

  static StructType texts(List<String> columns) {
    StructType type = new StructType();
    for (String column : columns) {
      type = type.add(column, DataTypes.StringType);
    }
    return type;
  }

  /** Writes rows into a new folder, one file for each of Spark's partitions. */
  static void write(Dataset<Row> rows, String to) {
    DataFrameWriter<Row> writer = rows.write();
    if (to.endsWith(PARQUET)) {
      writer.parquet(to);
    } else {
      writer.options(PLAIN).option("header", true).csv(to);
    }
  }
}
