package io.gigmate.scoring.talent.desk;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.AlertChange;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.content.ContentSignals;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricReadings;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.MetricSource;
import io.gigmate.scoring.talent.series.RegionalSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes readings of artists in, says who may break out as of today, and tells of each artist once.
 * What it did and why stands in the operations log.
 *
 * <p>Nothing that is reckoned is kept, but alerts. A scan of today is remembered for some minutes,
 * until readings come in: on another server's readings it answers that much later.
 */
public final class TalentDesk {
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

  /** How far back readings are learned from; older ones stay kept. */
  private static final Period HISTORY = Period.ofYears(10);

  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  /** No question is open for longer, whatever a policy says. */
  private static final int LONGEST_QUIET = 3650;

  private final MetricReadings readings;
  private final BreakoutAlerts alerts;
  private final Artists artists;
  private final OperationsLog log;
  private final Transactions transactions;
  private final TalentWatch watch;
  private final List<MetricSeries> simulated;
  private final ContentSignals signals;
  private final InstantSource clock;
  private final Map<TenantId, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(
      Survey survey, Survey made, TalentScan scan, List<PlatformPulse> pulse, Instant at) {}

  /** Creates the desk on the ports that it reads and writes. */
  public TalentDesk(
      MetricReadings readings,
      BreakoutAlerts alerts,
      Artists artists,
      OperationsLog log,
      Transactions transactions,
      TalentWatch watch,
      InstantSource clock) {
    this(
        readings,
        alerts,
        artists,
        log,
        transactions,
        watch,
        List.of(),
        ContentSignals.none(),
        clock);
  }

  private TalentDesk(
      MetricReadings readings,
      BreakoutAlerts alerts,
      Artists artists,
      OperationsLog log,
      Transactions transactions,
      TalentWatch watch,
      List<MetricSeries> simulated,
      ContentSignals signals,
      InstantSource clock) {
    this.readings = readings;
    this.alerts = alerts;
    this.artists = artists;
    this.log = log;
    this.transactions = transactions;
    this.watch = watch;
    this.simulated = simulated;
    this.signals = signals;
    this.clock = clock;
  }

  /**
   * Returns the desk that shows made-up series beside the readings, for a demonstration. They are
   * marked, ranked among themselves, kept nowhere and never learned from; no alert is raised. Their
   * names must be none of a real artist: they find the house's artist of that name like any other.
   */
  public TalentDesk demonstrating(List<MetricSeries> madeUp) {
    return new TalentDesk(
        readings, alerts, artists, log, transactions, watch, List.copyOf(madeUp), signals, clock);
  }

  /**
   * Returns the desk that also hears what is judged of recordings and of what people say; nobody is
   * heard where this is left out, and nothing of what was made up is judged.
   */
  public TalentDesk hearing(ContentSignals judgements) {
    return new TalentDesk(
        readings, alerts, artists, log, transactions, watch, simulated, judgements, clock);
  }

  /** Returns what was put right in the readings of each artist that needed it, as of today. */
  public Map<String, List<Correction>> corrections(TenantId tenant) {
    return Map.copyOf(today(tenant).survey().corrections());
  }

  /**
   * Takes in what a source has; taking the same in again changes nothing. Where it names an artist,
   * a metric, a region and a day more than once, the largest value counts.
   *
   * @param by who brings it
   */
  public TakenReadings take(TenantId tenant, MetricSource source, String by) {
    Instant began = clock.instant();
    List<MetricReading> given = source.readings();
    Map<List<Object>, MetricReading> each = new LinkedHashMap<>();
    for (MetricReading one : given) {
      each.merge(
          List.of(one.artist(), one.metric().name(), one.region(), one.point().date()),
          one,
          (a, b) -> a.point().value() >= b.point().value() ? a : b);
    }
    Roster roster = new Roster(artists.all(tenant));
    TreeSet<String> names = new TreeSet<>();
    given.forEach(one -> names.add(one.artist()));
    List<String> unmatched = names.stream().filter(name -> roster.find(name).isEmpty()).toList();
    TakenReadings taken =
        transactions.inOne(
            () -> {
              int changed = readings.saveAll(tenant, each.values());
              log.append(
                  tenant,
                  Operation.builder(OperationKind.SCRAPING, began, by)
                      .subject("readings of artists from " + source.name())
                      .decision(changed + " of " + given.size() + " readings new or changed")
                      .rationale(
                          names.size()
                              + " artists, of whom the house has "
                              + (names.size() - unmatched.size())
                              + "; growth and chances are reckoned from them")
                      .inputs(Digest.ofValues(given.stream()))
                      .endedAt(clock.instant())
                      .build());
              return new TakenReadings(given.size(), changed, names.size(), unmatched);
            });
    remembered.remove(tenant);
    return taken;
  }

  /** Returns who may break out, as of today. */
  public TalentScan scan(TenantId tenant) {
    return today(tenant).scan();
  }

  /** Returns what comes in on each platform as of today, what is made up after the rest. */
  public List<PlatformPulse> pulse(TenantId tenant) {
    return today(tenant).pulse();
  }

  /**
   * Returns who broke out since alerts are raised, and who of them was told of before; nothing
   * where no alert was ever raised.
   */
  public Optional<Discovery> discovered(TenantId tenant) {
    LocalDate today = todaysDate();
    Remembered now = today(tenant);
    String metric = now.scan().metric().orElse("");
    List<BreakoutAlert> told =
        alerts.between(tenant, FIRST_DAY, today.plusDays(1)).stream()
            .filter(one -> one.metric().equals(metric))
            .filter(one -> one.question().equals(watch.question().words()))
            // Nothing that was made up was discovered.
            .filter(one -> simulated.stream().noneMatch(made -> made.artist().equals(one.artist())))
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(Discovery.of(now.survey().all(metric), told, watch.question(), today));
  }

  /** Returns what is known of the growth of an artist of the house, where it has readings. */
  public Optional<ArtistOutlook> outlook(TenantId tenant, ArtistId id) {
    Roster roster = new Roster(artists.all(tenant));
    Remembered now = today(tenant);
    return Stream.concat(now.survey().artists().stream(), now.made().artists().stream())
        .filter(name -> roster.find(name).filter(one -> one.id().equals(id)).isPresent())
        .findFirst()
        .flatMap(name -> outlook(tenant, name));
  }

  /** Returns what is known of the growth of whom readings name so. */
  public Optional<ArtistOutlook> outlook(TenantId tenant, String name) {
    Remembered now = today(tenant);
    return outlook(now.survey(), now.scan(), name, false)
        .or(() -> outlook(now.made(), now.scan(), name, true))
        .map(found -> matched(tenant, found));
  }

  private static Optional<ArtistOutlook> outlook(
      Survey survey, TalentScan scan, String name, boolean madeUp) {
    return survey
        .series(name, scan.metric())
        .map(
            series ->
                new ArtistOutlook(
                    null,
                    series,
                    survey.forecast(series),
                    scan.find(name).filter(one -> one.simulated() == madeUp),
                    survey.corrections().getOrDefault(name, List.of()),
                    survey.signs(series, scan),
                    madeUp));
  }

  private ArtistOutlook matched(TenantId tenant, ArtistOutlook found) {
    return new ArtistOutlook(
        new Roster(artists.all(tenant)).find(found.series().artist()).orElse(null),
        found.series(),
        found.forecast(),
        found.scanned(),
        found.corrections(),
        found.signs(),
        found.simulated());
  }

  /**
   * Scans as of today, and raises an alert for each artist of whom the policy tells. Doing so again
   * raises none again, whatever restarts between.
   *
   * @param by who looks
   * @return the new alerts, the most likely first
   */
  public List<BreakoutAlert> watch(TenantId tenant, String by) {
    return watch(tenant, todaysDate(), by);
  }

  /** Nobody is alarmed by what was made up, or by a prior that no decided question has touched. */
  private static boolean isMeasured(ScannedArtist one) {
    return !one.simulated() && !Double.isNaN(one.finding().answer().baseRate());
  }

  /** Raises the alerts of a day; days may be looked at in any order, and again. */
  public List<BreakoutAlert> watch(TenantId tenant, LocalDate asOf, String by) {
    Instant began = clock.instant();
    TalentScan scan =
        asOf.equals(todaysDate())
            ? scan(tenant)
            : survey(tenant, asOf).scan(watch.question(), new Roster(artists.all(tenant)), signals);
    return transactions.inOne(
        () -> {
          Map<String, List<LocalDate>> told = told(tenant, asOf);
          List<BreakoutAlert> raised = new ArrayList<>();
          for (ScannedArtist one : scan.ranked()) {
            List<LocalDate> days = told.getOrDefault(one.name(), List.of());
            if (isMeasured(one) && watch.policy().raises(one.probability(), asOf, days)) {
              BreakoutAlert alert =
                  BreakoutAlert.raised(
                      one.finding().answer(),
                      scan.metric().orElseThrow(),
                      watch.question(),
                      by,
                      began);
              if (alerts.add(tenant, alert)) {
                log(tenant, alert, one.reasons(), by, began);
                raised.add(alert);
              }
            }
          }
          return List.copyOf(raised);
        });
  }

  /** The days on which artists raised alerts, as far as these keep a day quiet. */
  private Map<String, List<LocalDate>> told(TenantId tenant, LocalDate asOf) {
    int quiet = Math.min(LONGEST_QUIET, watch.policy().quietDays());
    return alerts.between(tenant, asOf.minusDays(quiet), asOf.plusDays(quiet + 1L)).stream()
        .collect(
            Collectors.groupingBy(
                BreakoutAlert::artist,
                HashMap::new,
                Collectors.mapping(BreakoutAlert::asOf, Collectors.toList())));
  }

  private void log(
      TenantId tenant, BreakoutAlert alert, List<Factor> reasons, String by, Instant began) {
    log.append(
        tenant,
        Operation.builder(OperationKind.ANALYSIS, began, by)
            .subject("breakout alert " + alert.id() + " of " + alert.artist())
            .decision(
                String.format(
                    Locale.ROOT,
                    "%s %s by %s: %.0f in 100",
                    alert.metric(),
                    alert.question(),
                    alert.until(),
                    100 * alert.probability()))
            .rationale(
                reasons.stream()
                    .map(
                        one ->
                            String.format(
                                Locale.ROOT,
                                "%+.3f %s: %s",
                                one.contribution(),
                                one.name(),
                                one.evidence()))
                    .collect(Collectors.joining("; ")))
            .inputs(Digest.ofValues(reasons.stream()))
            .endedAt(clock.instant())
            .build());
  }

  /**
   * Gives an alert its next state.
   *
   * @param reason in the words of who decides; may be empty
   * @param by who decides
   */
  public AlertChange move(
      TenantId tenant, BreakoutAlertId id, AlertState next, String reason, String by) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          Optional<BreakoutAlert> found = alerts.find(tenant, id);
          if (found.isEmpty()) {
            return new AlertChange.Unknown();
          }
          BreakoutAlert before = found.get();
          if (!before.state().mayBecome(next)) {
            return new AlertChange.Refused(
                "the alert is " + before.state().code() + " and cannot become " + next.code());
          }
          BreakoutAlert after = before.become(next, by, began, reason);
          if (!alerts.move(tenant, before.state(), after)) {
            return new AlertChange.Refused("somebody else has just changed the alert");
          }
          log.append(
              tenant,
              Operation.builder(OperationKind.DECISION, began, by)
                  .subject("breakout alert " + id + " of " + after.artist())
                  .decision(next.code())
                  .rationale(after.reason().isEmpty() ? "no reason was given" : after.reason())
                  .endedAt(clock.instant())
                  .build());
          return new AlertChange.Moved(after);
        });
  }

  private LocalDate todaysDate() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Remembered today(TenantId tenant) {
    Instant now = clock.instant();
    Remembered known = remembered.get(tenant);
    if (known != null
        && known.scan().asOf().equals(todaysDate())
        && now.isBefore(known.at().plus(REMEMBERED))) {
      return known;
    }
    Survey survey = survey(tenant, todaysDate());
    Survey made = new Survey(todaysDate(), true);
    simulated.forEach(one -> made.add(new RegionalSeries("", one)));
    Roster roster = new Roster(artists.all(tenant));
    TalentScan scan =
        joined(
            survey.scan(watch.question(), roster, signals),
            made.scan(watch.question(), roster, ContentSignals.none()));
    List<PlatformPulse> pulse =
        Stream.concat(survey.pulse().stream(), made.pulse().stream()).toList();
    Remembered fresh = new Remembered(survey, made, scan, pulse, now);
    remembered.put(tenant, fresh);
    return fresh;
  }

  private static TalentScan joined(TalentScan real, TalentScan made) {
    List<ScannedArtist> ranked = new ArrayList<>(real.ranked());
    ranked.addAll(made.ranked());
    return new TalentScan(
        real.asOf(),
        real.metric().or(made::metric),
        real.question(),
        ranked,
        real.silent(),
        real.last().or(made::last));
  }

  private Survey survey(TenantId tenant, LocalDate asOf) {
    Survey survey = new Survey(asOf, false);
    readings.since(tenant, asOf.minus(HISTORY), survey::add);
    survey.clean();
    return survey;
  }
}
