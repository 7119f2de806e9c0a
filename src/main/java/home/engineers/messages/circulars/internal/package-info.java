/** Writing, sending and answering of notices, with their tables. */
@NullMarked
package home.engineers.messages.circulars.internal;

import org.jspecify.annotations.NullMarked;
