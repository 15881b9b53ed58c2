/**
 * Tables as CSV files, in and out. {@link io.gigmate.app.files.CsvTable} reads one row by row and
 * tells an {@link io.gigmate.app.files.InputReport} what is wrong with it; the classes named after
 * a table ({@link io.gigmate.app.files.VenueFile}, {@link io.gigmate.app.files.ProspectFile} …)
 * know its columns. An {@link io.gigmate.app.files.OutputFile} appears whole or not at all.
 */
@NullMarked
package io.gigmate.app.files;

import org.jspecify.annotations.NullMarked;
