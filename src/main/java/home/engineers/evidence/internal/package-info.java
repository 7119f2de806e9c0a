/** The record behind the contract, kept in the database. */
@NullMarked
package home.engineers.evidence.internal;

import org.jspecify.annotations.NullMarked;
