/**
 * What happens in the market, read and sorted. A {@link io.gigmate.scoring.market.MarketReader}
 * says of a text what it is, how it sounds and how much it matters to a house; a {@link
 * io.gigmate.scoring.market.TextClassifier} learns such labels from examples.
 */
@NullMarked
package io.gigmate.scoring.market;

import org.jspecify.annotations.NullMarked;
