/**
 * The API as a Javalin plugin. A host mounts {@link io.gigmate.adapters.http.GigMateApi} with the
 * {@link io.gigmate.adapters.http.ApiPart}s that it wants on its own services and says through
 * {@link io.gigmate.adapters.http.SignIn} who is asking; the {@link
 * io.gigmate.adapters.http.Gatekeeper} decides, in one place, who gets in, and {@link
 * io.gigmate.adapters.http.RequestLimits} how much one of them may take. Errors are problem details
 * (RFC 9457).
 */
@NullMarked
package io.gigmate.adapters.http;

import org.jspecify.annotations.NullMarked;
