/** What a notice must be before it is sent, and what stands for its placeholders; pure functions. */
@NullMarked
package home.engineers.messages.circulars.rules;

import org.jspecify.annotations.NullMarked;
