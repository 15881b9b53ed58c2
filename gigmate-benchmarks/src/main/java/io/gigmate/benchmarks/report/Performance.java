package io.gigmate.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the document of what was measured.
 *
 * <pre>
 * names                                which benchmarks the document needs, a pattern for JMH a line
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
      names().forEach(System.out::println);
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

  /** A pattern for each class, so that what one has measured is kept where a later one fails. */
  private static List<String> names() {
    SortedMap<String, SortedSet<String>> methods = new TreeMap<>();
    HotPaths.all().stream()
        .flatMap(path -> path.contenders().stream())
        .map(contender -> contender.timing().replaceFirst("\\[.*", "").split("\\.", -1))
        .forEach(name -> methods.computeIfAbsent(name[0], key -> new TreeSet<>()).add(name[1]));
    return methods.entrySet().stream()
        .map(each -> "\\." + each.getKey() + "\\.(" + String.join("|", each.getValue()) + ")$")
        .toList();
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
      machine.put("memory", Units.bytes((double) system.getTotalMemorySize()));
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
