/**
 * What is played. {@link io.gigmate.core.genre.Genre} is a normalised name; {@link
 * io.gigmate.core.genre.GenreTaxonomy} groups names into families and answers whether an act fits a
 * bill.
 */
@NullMarked
package io.gigmate.core.genre;

import org.jspecify.annotations.NullMarked;
