/** What a hot path costs, by JMH. Start at the README of this module. */
@NullMarked
package io.gigmate.benchmarks;

import org.jspecify.annotations.NullMarked;
