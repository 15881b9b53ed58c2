/**
 * Small programs, one for each thing that GigMate does. Each is read in one screen, needs nothing
 * beside the library, and prints the same on every run; begin with {@link
 * io.gigmate.examples.ScoreALead}.
 */
@NullMarked
package io.gigmate.examples;

import org.jspecify.annotations.NullMarked;
