/**
 * Proof that the operations log is what it was. {@link io.gigmate.core.audit.LogAudit} looks
 * through a tenant's whole chain, lays the Merkle tree of RFC 6962 over it, and holds both against
 * the {@link io.gigmate.core.audit.Checkpoint}s that were kept elsewhere.
 */
@NullMarked
package io.gigmate.core.audit;

import org.jspecify.annotations.NullMarked;
