/**
 * Prospects from elsewhere. {@link io.gigmate.adapters.http.source.HttpProspectSource} fetches a
 * JSON document as a polite visitor does; {@link io.gigmate.adapters.http.source.ProspectJson}
 * reads such a document wherever it comes from.
 */
@NullMarked
package io.gigmate.adapters.http.source;

import org.jspecify.annotations.NullMarked;
