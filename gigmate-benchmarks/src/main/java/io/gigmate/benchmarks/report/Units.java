package io.gigmate.benchmarks.report;

import java.util.Locale;

/** Numbers with units, with three digits that count. */
final class Units {
  private static final double KIB = 1024;

  private Units() {}

  static String time(double nanos) {
    if (nanos < 1e3) {
      return round(nanos) + " ns";
    }
    if (nanos < 1e6) {
      return round(nanos / 1e3) + " µs";
    }
    return nanos < 1e9 ? round(nanos / 1e6) + " ms" : round(nanos / 1e9) + " s";
  }

  static String perSecond(double operations) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(operations)) - 2));
    return String.format(Locale.ROOT, "%,.0f a second", Math.rint(operations / unit) * unit);
  }

  static String bytes(double bytes) {
    if (bytes < 0.5) {
      return "0 B";
    }
    if (bytes < 10_000) {
      return round(bytes) + " B";
    }
    if (bytes < 1e7) {
      return round(bytes / KIB) + " KiB";
    }
    return bytes < 1e10
        ? round(bytes / KIB / KIB) + " MiB"
        : round(bytes / KIB / KIB / KIB) + " GiB";
  }

  /** Three digits, or all in front of the point. */
  static String round(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    String rounded = String.format(Locale.ROOT, format, value);
    return rounded.contains(".") ? rounded.replaceAll("\\.?0+$", "") : rounded;
  }
}
