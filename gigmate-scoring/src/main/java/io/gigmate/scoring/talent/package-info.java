/**
 * Talent before it breaks: {@link io.gigmate.scoring.talent.TalentScout} ranks artists by how
 * likely they break out, from series ({@link io.gigmate.scoring.talent.series}), how these move
 * ({@link io.gigmate.scoring.talent.trajectory}) and what others did from there ({@link
 * io.gigmate.scoring.talent.outlook}).
 */
@NullMarked
package io.gigmate.scoring.talent;

import org.jspecify.annotations.NullMarked;
