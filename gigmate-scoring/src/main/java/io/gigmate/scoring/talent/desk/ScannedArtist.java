package io.gigmate.scoring.talent.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.TalentFinding;
import io.gigmate.scoring.talent.trajectory.GeographicSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scan says of an artist.
 *
 * @param artist of the house whose readings these are; null where it has none of this id or name
 * @param finding how likely it breaks out, and why
 * @param spread over how many regions, where that is known
 * @param simulated whether its readings were made up for a demonstration
 */
public record ScannedArtist(
    @Nullable Artist artist,
    TalentFinding finding,
    Optional<GeographicSpread> spread,
    boolean simulated) {
  /** Returns whom the readings name. */
  public String name() {
    return finding.answer().artist();
  }

  /** Returns how likely it breaks out. */
  public double probability() {
    return finding.answer().probability();
  }

  /** Returns what the probability adds up from, and what is known beside that and adds nothing. */
  public List<Factor> reasons() {
    List<Factor> reasons = new ArrayList<>(finding.answer().explanation().factors());
    spread.map(GeographicSpread::factor).ifPresent(reasons::add);
    finding
        .agreement()
        .map(Confidence::basis)
        .ifPresent(basis -> reasons.add(Factor.of("its other metrics", 0, basis)));
    return List.copyOf(reasons);
  }
}
