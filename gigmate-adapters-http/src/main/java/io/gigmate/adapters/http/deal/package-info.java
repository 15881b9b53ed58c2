/**
 * Deals as JSON, in one form for the API and for files: {@link
 * io.gigmate.adapters.http.deal.DealSheetJson} reads a sheet and settles it, {@link
 * io.gigmate.adapters.http.deal.SettlementJson} writes what came of it, and {@link
 * io.gigmate.adapters.http.deal.DealJson} writes a single deal.
 */
@NullMarked
package io.gigmate.adapters.http.deal;

import org.jspecify.annotations.NullMarked;
