/**
 * Outreach as JSON: {@link io.gigmate.adapters.http.outreach.OutreachRequestJson} reads what
 * somebody wants to send, and {@link io.gigmate.adapters.http.outreach.DecisionJson} writes whether
 * it may leave.
 */
@NullMarked
package io.gigmate.adapters.http.outreach;

import org.jspecify.annotations.NullMarked;
