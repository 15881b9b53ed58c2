/**
 * The ports of core in memory: the default of a host that has no database, and the fixture of a
 * test. Safe for several threads.
 */
@NullMarked
package io.gigmate.core.memory;

import org.jspecify.annotations.NullMarked;
