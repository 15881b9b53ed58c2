/**
 * Judgements that no series holds, behind the port {@link
 * io.gigmate.scoring.talent.content.ContentSignals}; absent where nobody judged.
 */
@NullMarked
package io.gigmate.scoring.talent.content;

import org.jspecify.annotations.NullMarked;
