/**
 * What the tickets sold so far say about how many it will be. A {@link
 * io.gigmate.scoring.pace.SalesLedger} holds events with their sales by day, learns from those that
 * were over, and answers with a {@link io.gigmate.scoring.pace.PaceForecast}; {@link
 * io.gigmate.scoring.pace.SalesPace} is what it learns at one number of days before the date.
 */
@NullMarked
package io.gigmate.scoring.pace;

import org.jspecify.annotations.NullMarked;
