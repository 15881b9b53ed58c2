package io.gigmate.examples.spark;

import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A series as it travels: twelve bytes a point. */
final class SeriesBytes implements Serializable {
  static final StructType TYPE =
      new StructType()
          .add("artist", DataTypes.StringType)
          .add("metric", DataTypes.StringType)
          .add("last", DataTypes.IntegerType)
          .add("points", DataTypes.BinaryType);

  private static final long serialVersionUID = 1;
  private static final int SIZE = Integer.BYTES + Double.BYTES;

  private final String artist;
  private final String metric;
  private final byte[] points;

  private SeriesBytes(String artist, String metric, byte[] points) {
    this.artist = artist;
    this.metric = metric;
    this.points = points;
  }

  /** Returns the row of a series. */
  static Row row(MetricSeries series) {
    ByteBuffer points = ByteBuffer.allocate(SIZE * series.size());
    for (int i = 0; i < series.size(); i++) {
      points.putInt(series.day(i)).putDouble(series.value(i));
    }
    return RowFactory.create(
        series.artist(), series.metric().name(), series.day(series.size() - 1), points.array());
  }

  static SeriesBytes of(Row row) {
    return new SeriesBytes(row.getString(0), row.getString(1), row.getAs(3));
  }

  /**
   * Returns the series.
   *
   * @param metrics those that were met already, by name
   */
  MetricSeries series(Map<String, Metric> metrics) {
    ByteBuffer in = ByteBuffer.wrap(points);
    int size = points.length / SIZE;
    int[] days = new int[size];
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      days[i] = in.getInt();
      values[i] = in.getDouble();
    }
    return MetricSeries.ofSorted(
        artist, metrics.computeIfAbsent(metric, Metric::named), days, values);
  }
}
