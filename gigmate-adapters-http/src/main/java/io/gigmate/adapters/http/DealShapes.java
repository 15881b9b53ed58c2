package io.gigmate.adapters.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON of deals and rules looks like, for the description of the API alone: those bodies
 * are read and written by hand, with the place of every problem, and tests hold the two together.
 * What has a language of its own, as the structures of a deal have, is an object here;
 * docs/deals.md and docs/feeds.md tell it.
 */
final class DealShapes {
  private DealShapes() {}

  record Sheet(
      @Nullable String currency,
      @Nullable List<Map<String, Object>> tickets,
      @Nullable Object gross,
      @Nullable Object sold,
      @Nullable List<Map<String, Object>> fees,
      @Nullable Map<String, Object> tax,
      @Nullable List<Map<String, Object>> expenses,
      @Nullable Object expenseCap,
      @Nullable List<Map<String, Object>> otherIncome,
      @Nullable Object heads,
      @Nullable List<Map<String, Object>> deals,
      @Nullable Map<String, Object> merch,
      @Nullable List<Map<String, Object>> partners,
      @Nullable String rounding,
      @Nullable List<Map<String, Object>> nights,
      @Nullable Boolean crossCollateralised) {}

  record Settlement(
      @Nullable String gross,
      @Nullable String adjustedGross,
      @Nullable String tax,
      @Nullable String netGross,
      @Nullable String expenses,
      @Nullable String splitPoint,
      @Nullable String netToSplit,
      @Nullable String artistPayout,
      List<Payout> payouts,
      @Nullable String promoterResult,
      @Nullable String dueAtSettlement,
      @Nullable List<Partner> partners,
      @Nullable List<Settlement> nights,
      List<Line> lines) {}

  record Payout(
      String artist,
      @Nullable String payout,
      @Nullable String withholding,
      @Nullable String deposit,
      @Nullable String adjustments,
      @Nullable String due) {}

  record Partner(
      String name, @Nullable String perTicket, @Nullable String share, @Nullable String total) {}

  record Line(String clause, String label, @Nullable String amount, @Nullable String balance) {}

  record Request(
      String currency,
      int capacity,
      Object ticketPrice,
      Map<String, Object> attendance,
      Map<String, Object> house,
      Map<String, Object> artist,
      Map<String, Object> promoter,
      @Nullable String fairness,
      @Nullable Integer alternatives) {}

  record Recommendation(
      String decision,
      @Nullable String reason,
      List<Offer> offers,
      List<Point> frontier,
      @Nullable String gap,
      List<String> whatWouldChangeIt,
      @Nullable List<String> notes) {}

  record Offer(
      Map<String, Object> deal,
      String expectedArtist,
      String expectedPromoter,
      String lossProbability,
      String cvar10,
      String utilityArtist,
      String utilityPromoter,
      @Nullable String splitPoint,
      List<String> reasons,
      Map<String, Range> counterRange) {}

  record Point(
      Map<String, Object> deal,
      String expectedArtist,
      String expectedPromoter,
      String utilityArtist,
      String utilityPromoter,
      String lossProbability) {}

  record Range(String low, String high) {}

  record Inquiry(
      String artist,
      String venue,
      String date,
      String currency,
      @Nullable Integer capacity,
      @Nullable Object ticketPrice,
      @Nullable Map<String, Object> house,
      @Nullable Map<String, Object> attendance,
      @Nullable Map<String, Object> artistSide,
      @Nullable Map<String, Object> promoter,
      @Nullable String asked,
      @Nullable List<String> otherDates,
      @Nullable List<String> otherVenues) {}

  record Rules(List<Map<String, Object>> rules) {}

  record Tightenings(List<Map<String, Object>> tightenings) {}
}
