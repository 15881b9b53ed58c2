/**
 * What a demonstration shows beside what is kept: {@link io.gigmate.app.demo.DemoHouse} makes up a
 * room, acts and a past of two years. All of it says in its names that it is simulated, lives in
 * the process alone, and is the same for the same day and seed.
 */
@NullMarked
package io.gigmate.app.demo;

import org.jspecify.annotations.NullMarked;
