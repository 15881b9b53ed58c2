/**
 * Where things are: coordinates, great-circle distances, cities and the regions an operator works
 * in. Start at {@link io.gigmate.core.place.GeoPoint}.
 */
@NullMarked
package io.gigmate.core.place;

import org.jspecify.annotations.NullMarked;
