/** Which addresses the server may call, and when a letter is tried again. */
@NullMarked
package home.engineers.messages.rules;

import org.jspecify.annotations.NullMarked;
