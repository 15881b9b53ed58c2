/**
 * Days and times of the year that are not like others. {@link
 * io.gigmate.scheduling.season.Holidays} is the port, {@link
 * io.gigmate.scheduling.season.HolidayCalendar} knows those of the United States and of Texas by
 * rule, {@link io.gigmate.scheduling.season.HolidayEffects} says what they do to a calendar, and
 * {@link io.gigmate.scheduling.season.Seasons} what a time of the year is called.
 */
@NullMarked
package io.gigmate.scheduling.season;

import org.jspecify.annotations.NullMarked;
