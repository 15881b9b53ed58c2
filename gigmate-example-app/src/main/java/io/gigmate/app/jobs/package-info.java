/**
 * What runs by itself: {@link io.gigmate.app.jobs.JobScheduler} starts what is due, once across the
 * nodes of a database; {@link io.gigmate.app.jobs.ClusterTimetable} says when that is.
 */
@NullMarked
package io.gigmate.app.jobs;

import org.jspecify.annotations.NullMarked;
