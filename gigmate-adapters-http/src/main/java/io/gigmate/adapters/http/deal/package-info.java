/**
 * Deals as JSON, in one form for the API and for files: {@link
 * io.gigmate.adapters.http.deal.DealSheetJson} reads a sheet and settles it, {@link
 * io.gigmate.adapters.http.deal.SettlementJson} writes what came of it, {@link
 * io.gigmate.adapters.http.deal.DealJson} writes a single deal, and {@link
 * io.gigmate.adapters.http.deal.OfferRequestJson} reads what an offer is asked for.
 */
@NullMarked
package io.gigmate.adapters.http.deal;

import org.jspecify.annotations.NullMarked;
