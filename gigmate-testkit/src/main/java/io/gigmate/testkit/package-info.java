/**
 * What whoever implements a port tests it with. Each contract, such as {@link
 * io.gigmate.testkit.VenuesContract}, is an interface of JUnit 5 tests: a test class implements the
 * contracts of its adapters, hands them out, and inherits the tests. {@link
 * io.gigmate.testkit.Fixtures} has the values that they use.
 *
 * <p>Each test works for a tenant of its own, so that one store serves a whole class. Where a port
 * orders by identifier, it means the order of {@link java.lang.String#compareTo(String)}: {@code B}
 * stands before {@code a}, whatever a database's collation says.
 */
@NullMarked
package io.gigmate.testkit;

import org.jspecify.annotations.NullMarked;
