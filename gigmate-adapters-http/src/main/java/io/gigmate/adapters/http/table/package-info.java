/**
 * Tables that people open: {@link io.gigmate.adapters.http.table.SafeCell} keeps a spreadsheet from
 * taking somebody's text for a formula.
 */
@NullMarked
package io.gigmate.adapters.http.table;

import org.jspecify.annotations.NullMarked;
