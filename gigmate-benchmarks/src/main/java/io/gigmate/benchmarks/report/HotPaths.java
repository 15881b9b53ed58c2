package io.gigmate.benchmarks.report;

import java.util.List;

/** Everything a host waits for, beside what it would take instead, and what is to be reached. */
final class HotPaths {
  private HotPaths() {}

  static List<HotPath> all() {
    return List.of(oneLead(), manyLeads());
  }

  private static HotPath oneLead() {
    String reasons = "LeadModelBenchmark.reasons";
    return HotPath.of(
            "One lead",
            "20 numbers by one logistic model, with a reason for each that adds up to the answer.")
        .ours("with reasons in an array", reasons)
        .ours("without reasons", "LeadModelBenchmark.plain")
        .limit("a dot product and an exponential", "LeadModelBenchmark.limit")
        .peer("Tribuo", "LeadModelBenchmark.tribuo")
        .peer("jpmml", "LeadModelBenchmark.jpmml")
        .aim(Aim.atMostTimes(2, reasons, "LeadModelBenchmark.limit", "the limit, with reasons"))
        .aim(Aim.bytes(300, reasons, Timing.BYTES, "allocated with reasons"))
        .aim(Aim.fasterBy(8, reasons, "LeadModelBenchmark.tribuo", "faster than Tribuo"))
        .aim(Aim.fasterBy(40, reasons, "LeadModelBenchmark.jpmml", "faster than jpmml"))
        .aim(Aim.within(12, "LeadModelBenchmark.plain", "without reasons"))
        .aim(Aim.bytes(0, "LeadModelBenchmark.plain", Timing.BYTES, "allocated without reasons"));
  }

  private static HotPath manyLeads() {
    return HotPath.of("A million leads", "One lead of 1,000,000 in columns of 20 numbers.")
        .ours("on two threads", "LeadBatchBenchmark.model[threads=2]")
        .ours("on one thread", "LeadBatchBenchmark.model[threads=1]")
        .limit("the memory read on two threads", "LeadBatchBenchmark.read[threads=2]")
        .limit("the memory read on one thread", "LeadBatchBenchmark.read[threads=1]")
        .aim(
            Aim.atMostTimes(
                1.3,
                "LeadBatchBenchmark.model[threads=2]",
                "LeadBatchBenchmark.read[threads=2]",
                "the read, on two threads"));
  }
}
