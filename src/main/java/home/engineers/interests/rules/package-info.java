/** What an interest means, when it speaks, why it matched, how a webhook is signed: pure functions. */
@NullMarked
package home.engineers.interests.rules;

import org.jspecify.annotations.NullMarked;
