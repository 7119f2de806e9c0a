/** The inbox, the outbox and the ways out of the house. */
@NullMarked
package home.engineers.messages.internal;

import org.jspecify.annotations.NullMarked;
