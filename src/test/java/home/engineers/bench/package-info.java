/** Benchmarks, run by {@code ./ehome bench}; never part of the tests. */
@NullMarked
package home.engineers.bench;

import org.jspecify.annotations.NullMarked;
