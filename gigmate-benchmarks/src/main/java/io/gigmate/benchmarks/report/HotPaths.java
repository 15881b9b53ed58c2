package io.gigmate.benchmarks.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything a host waits for, beside what it would take instead, and what is to be reached.
 *
 * <p>Where an aim was a time, it is held as the ratio of that time to what a limit or a peer took
 * on the machine on which both were measured: 12 ns where the limit took 9.3 is 1.29 times the
 * limit, on any machine.
 */
final class HotPaths {
  private HotPaths() {}

  static List<HotPath> all() {
    return List.of(
        oneLead(),
        ruledLead(),
        manyLeads(),
        oneLimiter(),
        limiterOfEach(),
        nextAllowed(),
        weeklyNights(),
        versus(),
        dependentRisks(),
        leastSquares(),
        logistic(),
        poisson(),
        calendar(),
        attendance(),
        scan(),
        inserts(),
        upserts(),
        reads(),
        settlement());
  }

  private static HotPath oneLead() {
    String reasons = "LeadModelBenchmark.reasons";
    String plain = "LeadModelBenchmark.plain";
    String limit = "LeadModelBenchmark.limit";
    String kept = "LeadModelBenchmark.reasonsKept";
    String tribuo = "LeadModelBenchmark.tribuo";
    String jpmml = "LeadModelBenchmark.jpmml";
    return HotPath.of(
            "One lead",
            "20 numbers by one logistic model, with a reason for each that adds up to the answer.")
        .ours("with reasons, in an array that is given", reasons)
        .ours("with reasons, in an array of their own", kept)
        .ours("without reasons", plain)
        .limit("a dot product and `Math.exp`", limit)
        .peer("Tribuo, from numbers", tribuo)
        .peer("Tribuo, its example at hand", tribuo + "Ready")
        .peer("jpmml, from numbers", jpmml)
        .peer("jpmml, its map at hand", jpmml + "Ready")
        .aim(Aim.atMostTimes(2, kept, limit, "the limit, with reasons in their own array"))
        .aim(Aim.bytes(300, kept, Timing.BYTES, "with reasons"))
        .aim(Aim.fasterBy(8, kept, tribuo, "faster than Tribuo, from numbers"))
        .aim(Aim.fasterBy(8, kept, tribuo + "Ready", "faster than Tribuo, its example at hand"))
        .aim(Aim.fasterBy(40, kept, jpmml, "faster than jpmml, from numbers"))
        .aim(Aim.fasterBy(40, kept, jpmml + "Ready", "faster than jpmml, its map at hand"))
        .aim(Aim.atMostTimes(12 / 9.3, plain, limit, "the limit, without reasons"))
        .aim(Aim.bytes(0, plain, Timing.BYTES, "without reasons"));
  }

  private static HotPath ruledLead() {
    String ours = "LeadRivalsBenchmark.reasons";
    String batch = "LeadRivalsBenchmark.batch";
    return HotPath.of(
            "One lead beside rule engines",
            "The same lead; a rule engine has a rule for each number, which leaves its reason."
                + " Batches are of 1,000, in time a lead.")
        .ours("with reasons", ours)
        .ours("in a batch, without reasons", batch)
        .limit("a dot product and `Math.exp`", "LeadRivalsBenchmark.limit")
        .peer("Smile, without reasons", "LeadRivalsBenchmark.smile")
        .peer("easy-rules", "LeadRivalsBenchmark.easyRules")
        .peer("Drools", "LeadRivalsBenchmark.drools")
        .peer("ONNX Runtime, without reasons", "LeadRivalsBenchmark.onnx")
        .peer("ONNX Runtime in a batch", "LeadRivalsBenchmark.onnxBatch")
        .aim(Aim.fasterBy(100, ours, "LeadRivalsBenchmark.drools", "faster than Drools"))
        .aim(Aim.atMostTimes(1, batch, "LeadRivalsBenchmark.onnxBatch", "ONNX Runtime in a batch"));
  }

  private static HotPath manyLeads() {
    String two = "LeadBatchBenchmark.model[threads=2]";
    String read = "LeadBatchBenchmark.read[threads=2]";
    return HotPath.of(
            "A million leads",
            "One lead of 1,000,000 in columns of 20 numbers; the reasons of one are asked for"
                + " afterwards.")
        .ours("on two threads", two)
        .ours("on one thread", "LeadBatchBenchmark.model[threads=1]")
        .ours("the reasons of one", "LeadBatchBenchmark.modelReasons[threads=1]")
        .limit("the memory read on two threads", read)
        .limit("the memory read on one thread", "LeadBatchBenchmark.read[threads=1]")
        .aim(Aim.atMostTimes(1.3, two, read, "the read, on two threads"));
  }

  private static HotPath oneLimiter() {
    String admits = "ThrottleBenchmark.admits";
    String refuses = "ThrottleBenchmark.refuses";
    HotPath path =
        HotPath.of(
                "One limiter",
                "One question, with a reading of the clock but where the time is given. Ours is"
                    + " for one thread at a time; those of the peers are safe for any number.")
            .ours("admits", admits)
            .ours("refuses", refuses)
            .ours("admits, the time given", "ThrottleBenchmark.givenAdmits")
            .ours("refuses, the time given", "ThrottleBenchmark.givenRefuses")
            .ours("refuses, by the time of day", "ThrottleBenchmark.refusesByTimeOfDay")
            .ours("refuses, by a clock of ticks", "ThrottleBenchmark.refusesByTicks")
            .limit("the clock read and nothing else", "ThrottleBenchmark.clock")
            .peer("a count by hand, admits", "ThrottleBenchmark.byHandAdmits")
            .peer("a count by hand, refuses", "ThrottleBenchmark.byHandRefuses");
    for (String peer : List.of("Bucket4j", "Resilience4j", "Guava")) {
      String method =
          "ThrottleBenchmark." + Character.toLowerCase(peer.charAt(0)) + peer.substring(1);
      path =
          path.peer(peer + ", admits", method + "Admits")
              .peer(peer + ", refuses", method + "Refuses");
    }
    String clock = "ThrottleBenchmark.clock";
    double given = 10 / 21.0;
    return path.aim(Aim.fasterThanAll(1.2, admits, libraries("Admits"), "each library, admitting"))
        .aim(Aim.fasterThanAll(1.5, refuses, libraries("Refuses"), "each library, refusing"))
        .aim(Aim.atMostTimes(given, "ThrottleBenchmark.givenAdmits", clock, "the clock, admitting"))
        .aim(
            Aim.atMostTimes(given, "ThrottleBenchmark.givenRefuses", clock, "the clock, refusing"));
  }

  private static List<String> libraries(String answer) {
    return Stream.of("bucket4j", "resilience4j", "guava")
        .map(library -> "ThrottleBenchmark." + library + answer)
        .toList();
  }

  private static HotPath limiterOfEach() {
    String ours = limiters("OURS");
    return HotPath.of(
            "A limiter for each of a million recipients",
            "One question about one of 1,000,000 recipients in no order, two messages a day and"
                + " five a week. Who is given the time admits each; those of Resilience4j and Guava"
                + " read the clock, by which no day passes, and refuse; Guava's has one limit only."
                + " Ours is for one thread at a time and made for a known number of recipients."
                + " What a recipient takes is what the heap holds more once all were asked.")
        .ours("one packed table", ours)
        .peer("Guava in a concurrent map", limiters("GUAVA"))
        .peer("Bucket4j in a concurrent map", limiters("BUCKET4J"))
        .peer("Resilience4j in a concurrent map", limiters("RESILIENCE4J"))
        .aim(Aim.fasterBy(2.5, ours, limiters("BUCKET4J"), "faster than Bucket4j"))
        .aim(Aim.bytes(48, ours, "bytes a key", "a recipient"));
  }

  private static String limiters(String whose) {
    return "RecipientThrottleBenchmark.admit[limiters=" + whose + ",recipients=1000000]";
  }

  private static HotPath nextAllowed() {
    String three = "NextAllowedBenchmark.threeZones";
    return HotPath.of(
            "The next allowed instant",
            "From times of all hours, the next between 8 and 21 h, which may be the time itself; a"
                + " walk by the minute has to agree.")
        .ours("in three zones", three)
        .ours("in one zone", "NextAllowedBenchmark.oneZone")
        .peer("java.time by hand, three zones", "NextAllowedBenchmark.byHandThreeZones")
        .peer("java.time by hand, one zone", "NextAllowedBenchmark.byHand")
        .peer("cron-utils, one zone", "NextAllowedBenchmark.cronUtils")
        .aim(
            Aim.atMostTimes(
                150 / 63.0, three, "NextAllowedBenchmark.byHand", "one zone by hand, in three"));
  }

  private static HotPath weeklyNights() {
    String ours = "WeeklyNightsBenchmark.ours";
    return HotPath.of("Four weeks of nights", "Every Friday and Saturday at 21:00 of four weeks.")
        .ours("ours", ours)
        .peer("java.time by hand", "WeeklyNightsBenchmark.byHand")
        .peer("lib-recur", "WeeklyNightsBenchmark.libRecur")
        .peer("ical4j", "WeeklyNightsBenchmark.ical4j")
        .peer("cron-utils", "WeeklyNightsBenchmark.cronUtils")
        .aim(Aim.atMostTimes(600 / 373.0, ours, "WeeklyNightsBenchmark.byHand", "by hand"));
  }

  private static HotPath versus() {
    String exact = "VersusBenchmark.exact";
    String heads = "VersusBenchmark.heads";
    String closed = "VersusBenchmark.closedForm";
    return HotPath.of(
            "The expected payout of a versus deal",
            "A guarantee against a share of what a crowd brings, over the law of the crowd;"
                + " and the beta-binomial law of 300 seats.")
        .ours("exact", exact)
        .ours("300 seats", heads)
        .peer("the closed form of this one deal", closed)
        .peer("Gauss-Legendre", "VersusBenchmark.gaussLegendre")
        .peer("64 strata", "VersusBenchmark.stratified")
        .peer("50,000 draws", "VersusBenchmark.drawn")
        .aim(Aim.atMostTimes(400 / 36.0, exact, closed, "the closed form"))
        .aim(Aim.atMostTimes(1500 / 36.0, heads, closed, "the closed form, 300 seats"));
  }

  private static HotPath dependentRisks() {
    String ours = "DependentRisksBenchmark.expected";
    return HotPath.of(
            "Several risks that move together",
            "The expected profit under attendance, spend a head and costs that depend on each"
                + " other. Ours has to be within 0.1 % of 4,000,000 strata, 10,000 strata within"
                + " 1 %, and 100,000 draws have a standard error of 0.3 % or less.")
        .ours("the expectation", ours)
        .ours("with the whole law of the profit", "DependentRisksBenchmark.simulated")
        .peer("10,000 strata with commons-rng", "DependentRisksBenchmark.stratified")
        .peer("100,000 draws with commons-rng", "DependentRisksBenchmark.plain")
        .aim(
            Aim.fasterBy(
                348 / 50.0, ours, "DependentRisksBenchmark.plain", "faster than 100,000 draws"))
        .aim(Aim.within(50e3, ours, "the expectation to 0.1 %"));
  }

  private static HotPath leastSquares() {
    String ours = fit("linear");
    return HotPath.of("A fit by least squares", "50,000 rows of 30 numbers.")
        .ours("ours", ours)
        .peer("by hand", fit("linearByHand"))
        .peer("commons-math", fit("linearCommonsMath"))
        .peer("Tribuo, five rounds of descent", fit("linearTribuo"))
        .aim(Aim.fasterBy(3, ours, fit("linearCommonsMath"), "faster than commons-math"))
        .aim(Aim.bytes(1 << 20, ours, Timing.BYTES, "allocated"));
  }

  private static HotPath logistic() {
    String ours = fit("logistic");
    return HotPath.of(
            "A logistic fit", "50,000 rows of 30 numbers, to eight digits; Tribuo's is not.")
        .ours("ours", ours)
        .peer("by hand", fit("logisticByHand"))
        .peer("Tribuo, five rounds of descent", fit("logisticTribuo"))
        .peer("Smile", "SmileFitBenchmark.logisticSmile[rows=50000]")
        .aim(Aim.atMostTimes(40 / 33.0, ours, fit("logisticByHand"), "by hand"))
        .aim(Aim.bytes(1 << 20, ours, Timing.BYTES, "allocated"));
  }

  private static HotPath poisson() {
    String ours = fit("poisson");
    return HotPath.of("A Poisson fit", "50,000 rows of 30 numbers, to eight digits.")
        .ours("ours", ours)
        .peer("by hand", fit("poissonByHand"))
        .peer("Smile", "SmileFitBenchmark.poissonSmile[rows=50000]")
        .aim(Aim.atMostTimes(50 / 37.0, ours, fit("poissonByHand"), "by hand"))
        .aim(Aim.bytes(1 << 20, ours, Timing.BYTES, "allocated"));
  }

  private static String fit(String method) {
    return "FitBenchmark." + method + "[rows=50000]";
  }

  private static HotPath calendar() {
    return HotPath.of(
            "A calendar of four weeks",
            "As many acts as rooms in a box of 62 by 78 miles, three shows a room and week, the"
                + " default budget. The aims of calendars, larger markets and other solvers on the"
                + " same instances stand in [calendar.md](calendar.md#beside-other-solvers).")
        .ours("30 rooms", "CalendarBenchmark.plan[size=30]")
        .ours("300 rooms", "CalendarBenchmark.plan[size=300]");
  }

  private static HotPath attendance() {
    String many = manyShows(365, 1);
    return HotPath.of(
            "The attendance of a show",
            "After fitting 6,000 shows: one forecast with its reasons and comparable shows; and"
                + " 100,000 shows, half of them of artists nobody has seen.")
        .ours("an artist who is known", "AttendanceBenchmark.forecast[artist=Artist 40]")
        .ours("an artist who is not", "AttendanceBenchmark.forecast[artist=Nobody]")
        .ours("the distributions of 100,000 shows in 365 nights", many)
        .ours("the same on two threads", manyShows(365, 2))
        .ours("those of one night", manyShows(1, 1))
        .ours("those of one night on two threads", manyShows(1, 2))
        .aim(Aim.within(1e6, "AttendanceBenchmark.forecast[artist=Nobody]", "one show"))
        .aim(Aim.within(5e9, many, "100,000 shows on one thread"));
  }

  private static String manyShows(int nights, int threads) {
    return "ManyShowsBenchmark.distributions[nights=%d,shows=100000,threads=%d]"
        .formatted(nights, threads);
  }

  private static HotPath scan() {
    String ours = "TalentScanBenchmark.scan[artists=1000000]";
    String pass = "TalentScanBenchmark.pass[artists=1000000]";
    return HotPath.of(
            "A scan of a million series",
            "The chance of a breakout of each of 1,000,000 series of 90 weeks.")
        .ours("the scan", ours)
        .limit("every day and value read once", pass)
        .aim(Aim.atMostTimes(10, ours, pass, "a pass over the memory"));
  }

  private static HotPath inserts() {
    return written(
        HotPath.of(
                "100,000 prospects into PostgreSQL",
                "New ones, in one transaction, the same rows in the end; in time for all of them.")
            .ours("our port", insert("gigmate"))
            .limit("the server alone, from a file of its own", insert("serverAlone"))
            .peer("COPY of text", insert("copy")),
        2,
        HotPaths::insert);
  }

  private static HotPath upserts() {
    return written(
        HotPath.of(
                "100,000 prospects once more",
                "The same prospects, each changed, where they are there already.")
            .ours("our port", upsert("gigmate"))
            .peer("COPY of text, and MERGE", upsert("copyAndMerge")),
        1.3,
        HotPaths::upsert);
  }

  private static HotPath written(HotPath begun, double times, UnaryOperator<String> benchmark) {
    HotPath path = begun;
    for (String peer : List.of("unnest", "manyRows", "rewritten", "batch", "jdbi")) {
      path = path.peer(way(peer), benchmark.apply(peer));
    }
    String ours = benchmark.apply("gigmate");
    return path.aim(
        Aim.fasterThanAll(
            times,
            ours,
            Stream.of("batch", "rewritten", "manyRows").map(benchmark).toList(),
            "each of JDBC's batches"));
  }

  private static String way(String method) {
    return switch (method) {
      case "unnest" -> "`unnest` of arrays";
      case "manyRows" -> "JDBC, many rows a statement";
      case "rewritten" -> "JDBC's batch, rewritten by the driver";
      case "batch" -> "JDBC's batch";
      default -> "Jdbi's batch";
    };
  }

  private static String insert(String method) {
    return "ProspectInsertBenchmark." + method + "[prospects=100000]";
  }

  private static String upsert(String method) {
    return "ProspectUpsertBenchmark." + method + "[prospects=100000]";
  }

  private static HotPath reads() {
    String ours = "ProspectReadBenchmark.gigmate[prospects=100000]";
    String byHand = "ProspectReadBenchmark.handMapper[prospects=100000]";
    return HotPath.of(
            "100,000 prospects out of PostgreSQL",
            "All of them, streamed, in the driver's binary form. Ours checks every value; the mapper"
                + " by hand makes a plain record.")
        .ours("our port", ours)
        .peer("a mapper by hand", byHand)
        .peer(
            "Jdbi's constructor mapper",
            "ProspectReadBenchmark.constructorMapper[prospects=100000]")
        .aim(Aim.atMostTimes(2.06 / 1.8, ours, byHand, "a mapper by hand"));
  }

  private static HotPath settlement() {
    String ours = "DealSettlementBenchmark.settle";
    return HotPath.of(
            "A settlement",
            "A night with all its lines; beside it a program of BigDecimal that reckons the"
                + " payout alone.")
        .ours("with all its lines", ours)
        .peer("the payout alone", "DealSettlementBenchmark.payoutInBigDecimal")
        .aim(Aim.perSecond(100_000, ours, "on one core"));
  }
}
