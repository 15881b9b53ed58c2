/**
 * The market that the app starts with: the rooms and acts of the Texas Hill Country, Austin and San
 * Antonio. {@link io.gigmate.app.market.SampleMarket} reads it from the app's own tables.
 */
@NullMarked
package io.gigmate.app.market;

import org.jspecify.annotations.NullMarked;
