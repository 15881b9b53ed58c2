/**
 * The ports on H2 and PostgreSQL, by Jdbi. Start at {@link io.gigmate.adapters.jdbc.Database}: it
 * brings the tables up to date and hands out one adapter for each port.
 *
 * <p>Both databases get the same statements and the same migrations. Instants are kept to the
 * microsecond. What a port orders by identifier is ordered as Java orders strings; only pages of
 * leads are ordered by the database, which on PostgreSQL goes by code point: the two differ where
 * one identifier has a character beyond the Basic Multilingual Plane and the other one of its last
 * 8,192, and nowhere else.
 */
@NullMarked
package io.gigmate.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
