package io.gigmate.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the document of what was measured.
 *
 * <pre>
 * names                                which benchmarks the document needs, as a pattern for JMH
 * collect results.json jmh.json… txt…  what JMH wrote and what was counted beside it, and the
 *                                      machine, in one file
 * write results.json performance.md    the document
 * </pre>
 */
public final class Performance {
  private Performance() {}

  /** Runs one of the three commands. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("names")) {
      System.out.println(names());
    } else if (arguments.length >= 3 && arguments[0].equals("collect")) {
      collect(Path.of(arguments[1]), Arrays.stream(arguments).skip(2).map(Path::of).toList());
    } else if (arguments.length == 3 && arguments[0].equals("write")) {
      Files.writeString(Path.of(arguments[2]), document(Timings.read(Path.of(arguments[1]))));
    } else {
      System.err.println(
          "names | collect results.json jmh.json… txt… | write results.json performance.md");
      System.exit(2);
    }
  }

  private static String names() {
    return HotPaths.all().stream()
        .flatMap(path -> path.contenders().stream())
        .map(contender -> contender.timing().replaceFirst("\\[.*", ""))
        .distinct()
        .map(name -> name.replace(".", "\\."))
        .collect(joining("|", "\\.(", ")$"));
  }

  private static void collect(Path results, List<Path> files) throws IOException {
    List<Path> timed = files.stream().filter(file -> file.toString().endsWith(".json")).toList();
    Timings run = Timings.ofJmh(machine(), timed);
    for (Path file : files) {
      if (!timed.contains(file)) {
        run = run.counting(Files.readAllLines(file));
      }
    }
    run.write(results);
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
