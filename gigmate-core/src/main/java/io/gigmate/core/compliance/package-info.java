/**
 * Whether a message may leave. {@link io.gigmate.core.compliance.RuleBook} asks every {@link
 * io.gigmate.core.compliance.Rule} that applies to an {@link
 * io.gigmate.core.compliance.OutreachRequest}; the strictest {@link
 * io.gigmate.core.compliance.Verdict} wins, what is not known is never allowed, and the {@link
 * io.gigmate.core.compliance.Decision} names every rule that was looked at. {@link
 * io.gigmate.core.compliance.QuietHours} tells when somebody may be called or texted. Not legal
 * advice.
 */
@NullMarked
package io.gigmate.core.compliance;

import org.jspecify.annotations.NullMarked;
