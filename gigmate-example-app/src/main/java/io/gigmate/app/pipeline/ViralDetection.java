package io.gigmate.app.pipeline;

import io.gigmate.core.event.Event;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.Step;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * Finds artists who are about to break out: detect who was seen, analyse how sure that is, model
 * what a night would bring in each room, recommend.
 */
public final class ViralDetection {
  /** The name of the pipeline. */
  public static final String NAME = "viral-detection";

  private static final String DETECT = "detect";
  private static final String ANALYSE = "analyse";
  private static final String MONEY = "model-money";
  private static final String RECOMMEND = "recommend";

  private final ViralSignals signals;
  private final NightMoney nights;

  ViralDetection(ViralSignals signals, NightMoney nights) {
    this.signals = signals;
    this.nights = nights;
  }

  record Seen(List<ViralSignals.Sighting> artists) {}

  record Viral(String artist, long views, double probability, double confidence, String why) {}

  record Analysed(List<Viral> artists, int tooUnsure, int notViral) {}

  record Room(String venue, int capacity, String price, NightMoney.Scenarios scenarios) {}

  record Modelled(int nights, List<Room> rooms) {}

  record Recommended(
      String artist, String priority, double probability, String why, List<Room> rooms) {}

  record Recommendations(List<Recommended> recommendations, String money) {}

  Pipeline pipeline(ViralSettings settings) {
    return new Pipeline(
        NAME,
        "who is about to break out, and what a night with them may bring",
        Pipeline.Rhythm.DAILY,
        () -> StepJson.write(settings),
        List.of(
            new Step(DETECT, "who was seen often enough in the window", this::detect),
            new Step(ANALYSE, "how probable a breakout is, and how sure that is", this::analyse),
            new Step(MONEY, "what a night brings in each room", this::money),
            new Step(RECOMMEND, "whom to book, the urgent first", ViralDetection::recommend)));
  }

  private StepAnswer detect(StepInput input) {
    ViralSettings settings = StepJson.read(input.parameters(), ViralSettings.class);
    Instant from = input.at().minus(Duration.ofHours(settings.windowHours()));
    List<ViralSignals.Sighting> seen =
        signals.seen(input.tenant(), from, input.at()).stream()
            .filter(one -> one.music() || !settings.musicOnly())
            .filter(one -> one.views() >= settings.minViews())
            .sorted(
                Comparator.comparingLong(ViralSignals.Sighting::views)
                    .reversed()
                    .thenComparing(ViralSignals.Sighting::artist))
            .toList();
    return new StepAnswer(StepJson.write(new Seen(seen)), seen.size() + " artists seen");
  }

  private StepAnswer analyse(StepInput input) {
    ViralSettings settings = StepJson.read(input.parameters(), ViralSettings.class);
    List<Viral> viral = new ArrayList<>();
    int unsure = 0;
    int others = 0;
    for (ViralSignals.Sighting one : StepJson.read(input.output(DETECT), Seen.class).artists()) {
      var reading = signals.read(input.tenant(), one.artist(), input.at());
      if (reading.isEmpty() || reading.get().confidence() < settings.confidence()) {
        unsure++;
      } else if (reading.get().probability() > settings.viralAbove()) {
        ViralSignals.Reading read = reading.get();
        viral.add(
            new Viral(
                one.artist(), one.views(), read.probability(), read.confidence(), read.why()));
      } else {
        others++;
      }
    }
    viral.sort(
        Comparator.comparingDouble(Viral::probability).reversed().thenComparing(Viral::artist));
    return new StepAnswer(
        StepJson.write(new Analysed(viral, unsure, others)),
        viral.size() + " about to break out, " + unsure + " too unsure to say");
  }

  private StepAnswer money(StepInput input) {
    double[] shares = NightMoney.rounded(nights.shares(input.tenant(), input.at()));
    if (!NightMoney.suffices(shares)) {
      return new StepAnswer(
          StepJson.write(new Modelled(shares.length, List.of())),
          "not enough data yet: " + shares.length + " of " + NightMoney.FEWEST + " nights sold");
    }
    Map<String, Event> dearest = new TreeMap<>();
    for (Event event : nights.ahead(input.tenant(), input.at())) {
      dearest.merge(event.venue().value(), event, ViralDetection::dearer);
    }
    List<Room> rooms = dearest.values().stream().map(event -> room(event, shares)).toList();
    return new StepAnswer(
        StepJson.write(new Modelled(shares.length, rooms)), rooms.size() + " rooms modelled");
  }

  /**
   * The show by which a room is judged is the one that asks most: an act on its rise is no less.
   */
  private static Event dearer(Event one, Event other) {
    Money mine = one.price();
    Money theirs = other.price();
    return mine.getCurrencyUnit().equals(theirs.getCurrencyUnit()) && theirs.isGreaterThan(mine)
        ? other
        : one;
  }

  private static Room room(Event event, double[] shares) {
    return new Room(
        event.venue().value(),
        event.capacity(),
        event.price().toString(),
        NightMoney.scenarios(shares, event.price(), event.capacity()));
  }

  private static StepAnswer recommend(StepInput input) {
    ViralSettings settings = StepJson.read(input.parameters(), ViralSettings.class);
    Modelled money = StepJson.read(input.output(MONEY), Modelled.class);
    List<Recommended> recommended =
        StepJson.read(input.output(ANALYSE), Analysed.class).artists().stream()
            .map(
                one ->
                    new Recommended(
                        one.artist(),
                        one.probability() > settings.priorityAbove() ? "high" : "normal",
                        one.probability(),
                        one.why(),
                        money.rooms()))
            .toList();
    long urgent = recommended.stream().filter(one -> one.priority().equals("high")).count();
    return new StepAnswer(
        StepJson.write(
            new Recommendations(
                recommended,
                money.rooms().isEmpty()
                    ? "not enough data yet"
                    : "at the door, before costs, from " + money.nights() + " nights")),
        recommended.size() + " recommended, " + urgent + " of them urgent");
  }
}
