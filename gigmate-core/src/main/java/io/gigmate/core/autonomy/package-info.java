/**
 * What may happen without a person. {@link io.gigmate.core.autonomy.Configuration} holds the
 * settings with their defaults and bounds; {@link io.gigmate.core.autonomy.ConfigurationDesk}
 * changes them, and asks for an approval where a change loosens one.
 */
@NullMarked
package io.gigmate.core.autonomy;

import org.jspecify.annotations.NullMarked;
