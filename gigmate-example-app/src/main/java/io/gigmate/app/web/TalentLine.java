package io.gigmate.app.web;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.desk.ScannedArtist;
import io.gigmate.scoring.talent.desk.TalentScan;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An artist in the ranking.
 *
 * @param rank from 1 on
 * @param path of the artist's page; null where the house has no such artist
 * @param stage of its career, among those who were asked about
 * @param regions over how many it is spread; empty where that is not known
 */
public record TalentLine(
    int rank,
    String name,
    @Nullable String path,
    boolean simulated,
    String stage,
    String level,
    String growth,
    String acceleration,
    String probability,
    String regions,
    List<String> reasons) {
  private static final String UNKNOWN = "not known";

  /** Returns a page of a ranking. */
  static List<TalentLine> of(TalentScan scan, int offset, int limit) {
    List<ScannedArtist> all = scan.ranked();
    return IntStream.range(Math.min(offset, all.size()), Math.min(offset + limit, all.size()))
        .mapToObj(i -> of(i + 1, all.get(i)))
        .toList();
  }

  private static TalentLine of(int rank, ScannedArtist one) {
    Artist artist = one.artist();
    return new TalentLine(
        rank,
        artist == null ? one.name() : artist.name(),
        artist == null ? null : ArtistCard.path(artist.id().value()),
        one.simulated(),
        one.finding().stage().name().toLowerCase(Locale.ROOT),
        Wording.whole(one.finding().trajectory().level()),
        said(one.finding().growth30()),
        change(one.finding().trajectory().acceleration()),
        chance(one),
        one.spread().map(known -> String.format(Locale.US, "%.1f", known.effective())).orElse(""),
        one.reasons().stream().map(TalentLine::reason).toList());
  }

  /** What a factor adds to the log-odds, and what was seen. */
  static String reason(Factor factor) {
    return Wording.signed(factor.contribution()) + " " + factor.name() + ": " + factor.evidence();
  }

  private static String said(OptionalDouble share) {
    return share.isPresent() ? Wording.change(share.getAsDouble()) : UNKNOWN;
  }

  /** A chance that no decided question has touched is a prior, and says so. */
  private static String chance(ScannedArtist one) {
    boolean assumed = Double.isNaN(one.finding().answer().baseRate());
    return Wording.percent(one.probability()) + (assumed ? " (assumed)" : "");
  }

  /** A difference of logarithms, as a change of the pace. */
  private static String change(OptionalDouble logarithm) {
    return logarithm.isPresent() ? Wording.change(Math.expm1(logarithm.getAsDouble())) : UNKNOWN;
  }
}
