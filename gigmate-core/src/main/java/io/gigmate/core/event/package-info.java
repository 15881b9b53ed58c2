/**
 * The shows. {@link io.gigmate.core.event.Event} carries its life cycle (draft, announced, on sale,
 * completed or cancelled); {@link io.gigmate.core.event.Events} is the port.
 */
@NullMarked
package io.gigmate.core.event;

import org.jspecify.annotations.NullMarked;
