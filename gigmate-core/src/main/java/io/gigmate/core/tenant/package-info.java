/**
 * Whose data it is. A {@link io.gigmate.core.tenant.Tenant} is one operator with its own zone,
 * data, limits and log; every port is called for one, so that nothing of one operator can reach
 * another by accident.
 */
@NullMarked
package io.gigmate.core.tenant;

import org.jspecify.annotations.NullMarked;
