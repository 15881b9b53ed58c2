package io.gigmate.core.compliance;

import io.gigmate.core.compliance.StateHours.StateLaw;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.outreach.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every rule that a message has to keep. An operator can make it stricter and never looser. This
 * class is immutable and thread-safe.
 *
 * <pre>{@code
 * Decision decision = RuleBook.standard().judge(request);
 * decision.kind(); // DEFER
 * decision.until(); // 2026-03-02T15:00:00Z
 * }</pre>
 */
public final class RuleBook {
  private static final RuleBook STANDARD =
      new RuleBook(
          Stream.of(
                  HouseRules.all(),
                  MailRules.all(),
                  TelephoneRules.all(),
                  ConsentRules.european(),
                  ConsentRules.californian(),
                  ConsentRules.canadian())
              .flatMap(List::stream)
              .toList(),
          standardBounds(),
          StateHours.standard(),
          Map.of());

  private static final Rule NOTHING_TO_GO_BY =
      Rule.ofMessage(
          "HR-0",
          Regime.HOUSE,
          "The time and the channel are known.",
          "operator's guardrails",
          inquiry -> true,
          inquiry -> Verdict.unknown("the time or the channel"));

  private final List<Rule> rules;
  private final Map<Bound, Integer> bounds;
  private final StateHours hours;
  private final Map<String, Verdict.Kind> least;

  private RuleBook(
      List<Rule> rules,
      Map<Bound, Integer> bounds,
      StateHours hours,
      Map<String, Verdict.Kind> least) {
    this.rules = rules;
    this.bounds = bounds;
    this.hours = hours;
    this.least = least;
  }

  /** Returns the book that the library carries. */
  public static RuleBook standard() {
    return STANDARD;
  }

  private static Map<Bound, Integer> standardBounds() {
    Map<Bound, Integer> bounds = new EnumMap<>(Bound.class);
    for (Bound bound : Bound.values()) {
      bounds.put(bound, bound.standard());
    }
    return bounds;
  }

  /** Returns every rule, those included that are asked elsewhere than of a message. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the hours of the states. */
  public StateHours hours() {
    return hours;
  }

  /** Returns the number that holds. */
  public int bound(Bound bound) {
    Integer value = bounds.get(bound);
    return value == null ? bound.standard() : value;
  }

  /** Asks every rule that applies to the request, and combines what they say. */
  public Decision judge(OutreachRequest request) {
    Instant now = request.now();
    Channel channel = request.channel();
    if (now == null || channel == null) {
      return Decision.of(
          List.of(
              new Finding(NOTHING_TO_GO_BY, Verdict.unknown(now == null ? "now" : "the channel"))));
    }
    Inquiry inquiry = new Inquiry(request, this, now, channel);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.covers(inquiry)) {
        findings.add(new Finding(rule, verdict(rule, inquiry)));
      }
    }
    return Decision.of(findings);
  }

  private Verdict verdict(Rule rule, Inquiry inquiry) {
    Verdict verdict = rule.ask(inquiry);
    if (verdict.kind() == Verdict.Kind.DENY && !surelyHolds(rule, inquiry)) {
      verdict = Verdict.review("if it holds for the recipient: " + verdict.why());
    }
    Verdict.Kind floor = least.get(rule.id());
    if (floor != null && floor.compareTo(verdict.kind()) > 0) {
      String why = "the operator asks for it at least; otherwise " + verdict.why();
      return floor == Verdict.Kind.DENY ? Verdict.deny(why) : Verdict.review(why);
    }
    return verdict;
  }

  /** A law that may hold or not is a case for a person; who has objected has done so anywhere. */
  private static boolean surelyHolds(Rule rule, Inquiry inquiry) {
    Jurisdiction of =
        switch (rule.regime()) {
          case TCPA, CALIFORNIA -> Jurisdiction.UNITED_STATES;
          case EUROPE -> rule.id().equals("EU-7") ? null : Jurisdiction.EUROPE;
          case CASL -> Jurisdiction.CANADA;
          default -> null;
        };
    return of == null || inquiry.where().isIn(of);
  }

  /**
   * Makes the book stricter; what would make it looser is refused, with the reason.
   *
   * @param change of it
   * @param actor who asks for it
   * @param at when
   */
  public TighteningOutcome tighten(Tightening change, String actor, Instant at) {
    String reason = refusal(change);
    Operation entry =
        Operation.builder(OperationKind.DECISION, at, actor)
            .subject("compliance rules: " + change.subject())
            .decision(
                reason == null ? "tightened: " + change.inWords() : "refused: " + change.inWords())
            .rationale(reason == null ? "an operator may be stricter than the law" : reason)
            .inputs(Digest.ofValues(Stream.of(change)))
            .endedAt(at)
            .build();
    return reason == null
        ? new TighteningOutcome.Tightened(with(change), entry)
        : new TighteningOutcome.Refused(reason, entry);
  }

  /** Answers whether the book is as the change would have it already. */
  public boolean holds(Tightening change) {
    if (change instanceof Tightening.Figure number) {
      return bound(number.bound()) == number.value();
    }
    if (change instanceof Tightening.Hours other) {
      return UsPlaces.state(other.state()) != null
          && hours
              .with(other.state(), other.day(), other.window())
              .of(other.state())
              .equals(hours.of(other.state()));
    }
    Tightening.AtLeast answer = (Tightening.AtLeast) change;
    return least.get(answer.rule()) == answer.least();
  }

  private @Nullable String refusal(Tightening change) {
    if (change instanceof Tightening.Figure number) {
      int now = bound(number.bound());
      return number.bound().loosens(now, number.value())
          ? number.subject() + " is " + now + ", and " + number.value() + " would be looser"
          : null;
    }
    if (change instanceof Tightening.Hours other) {
      return refusal(other);
    }
    Tightening.AtLeast answer = (Tightening.AtLeast) change;
    if (rules.stream().noneMatch(rule -> rule.id().equals(answer.rule()))) {
      return "no rule is called " + answer.rule();
    }
    Verdict.Kind now = least.get(answer.rule());
    return now != null && now.compareTo(answer.least()) > 0
        ? answer.subject() + " is " + now + " at least, and " + answer.least() + " would be looser"
        : null;
  }

  private @Nullable String refusal(Tightening.Hours change) {
    if (UsPlaces.state(change.state()) == null) {
      return "no state is called " + change.state();
    }
    // Machines keep to both what they kept to and the new window, so that people's hours decide.
    CallingHours live = hours.of(change.state()).map(StateLaw::live).orElse(CallingHours.FEDERAL);
    DayWindow now = CallingHours.FEDERAL.and(live).on(change.day());
    return now.contains(change.window())
        ? null
        : change.subject() + " are " + now + ", and " + change.window() + " would be looser";
  }

  private RuleBook with(Tightening change) {
    if (change instanceof Tightening.Figure number) {
      Map<Bound, Integer> changed = new EnumMap<>(bounds);
      changed.put(number.bound(), number.value());
      return new RuleBook(rules, changed, hours, least);
    }
    if (change instanceof Tightening.Hours other) {
      return new RuleBook(
          rules, bounds, hours.with(other.state(), other.day(), other.window()), least);
    }
    Tightening.AtLeast answer = (Tightening.AtLeast) change;
    Map<String, Verdict.Kind> changed = new HashMap<>(least);
    changed.put(answer.rule(), answer.least());
    return new RuleBook(rules, bounds, hours, changed);
  }
}
