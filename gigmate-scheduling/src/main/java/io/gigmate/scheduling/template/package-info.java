/**
 * What a show can be made from: an {@link io.gigmate.scheduling.template.EventTemplate} says title,
 * genre, price and capacity range, days and time slots; {@link
 * io.gigmate.scheduling.template.EventTemplates} is the port.
 */
@NullMarked
package io.gigmate.scheduling.template;

import org.jspecify.annotations.NullMarked;
