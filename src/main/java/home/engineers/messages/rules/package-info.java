/** Which addresses the server may call. */
@NullMarked
package home.engineers.messages.rules;

import org.jspecify.annotations.NullMarked;
