/**
 * What sells: a {@link io.gigmate.scheduling.demand.DemandLearner} learns from {@link
 * io.gigmate.scheduling.demand.ShowResults} which template, time slot, price and genre by region
 * works, the {@link io.gigmate.scheduling.demand.DemandModel} that it returns answers with reasons,
 * and a {@link io.gigmate.scheduling.demand.DemandGuide} hands it to the calendar. A {@link
 * io.gigmate.scheduling.demand.DemandDesk} answers people by town. Results come in at the {@link
 * io.gigmate.scheduling.demand.SalesDesk}; what a demonstration makes up comes from {@link
 * io.gigmate.scheduling.demand.DemoSales} and stays apart.
 */
@NullMarked
package io.gigmate.scheduling.demand;

import org.jspecify.annotations.NullMarked;
