package io.gigmate.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the document of what was measured.
 *
 * <pre>
 * collect results.json jmh.json…      what JMH wrote, and the machine it ran on, in one file
 * write results.json performance.md   the document
 * </pre>
 */
public final class Performance {
  private Performance() {}

  /** Runs one of the two commands. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length >= 3 && arguments[0].equals("collect")) {
      Path[] files = Arrays.stream(arguments).skip(2).map(Path::of).toArray(Path[]::new);
      Timings.ofJmh(machine(), Arrays.asList(files)).write(Path.of(arguments[1]));
    } else if (arguments.length == 3 && arguments[0].equals("write")) {
      Files.writeString(Path.of(arguments[2]), document(Timings.read(Path.of(arguments[1]))));
    } else {
      System.err.println("collect results.json jmh.json… | write results.json performance.md");
      System.exit(2);
    }
  }

  static String document(Timings run) {
    return new PerformanceDocument(HotPaths.all(), run).markdown();
  }

  private static Map<String, String> machine() throws IOException {
    Map<String, String> machine = new TreeMap<>();
    machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    machine.put("system", System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      machine.put("memory", Units.bytes(system.getTotalMemorySize()));
    }
    Path cpus = Path.of("/proc/cpuinfo");
    if (Files.isReadable(cpus)) {
      Files.readAllLines(cpus).stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .ifPresent(line -> machine.put("processor", line.replaceFirst("^[^:]*: *", "")));
    }
    return machine;
  }
}
