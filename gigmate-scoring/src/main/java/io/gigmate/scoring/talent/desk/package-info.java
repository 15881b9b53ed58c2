/**
 * Talent in a running house: {@link io.gigmate.scoring.talent.desk.TalentDesk} takes readings in,
 * says who may break out as of today, and tells of each once.
 */
@NullMarked
package io.gigmate.scoring.talent.desk;

import org.jspecify.annotations.NullMarked;
