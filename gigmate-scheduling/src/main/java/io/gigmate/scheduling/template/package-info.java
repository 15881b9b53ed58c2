/**
 * What a show can be made from: an {@link io.gigmate.scheduling.template.EventTemplate} says title,
 * genre, price and capacity range, days and time slots, the dates on which it is valid and what it
 * counts beside others; {@link io.gigmate.scheduling.template.EventTemplates} is the port, {@link
 * io.gigmate.scheduling.template.StandardTemplates} the twelve that come with the library.
 */
@NullMarked
package io.gigmate.scheduling.template;

import org.jspecify.annotations.NullMarked;
