/** Inbox and, in demo only, the maildrop. */
@NullMarked
package home.engineers.messages.web;

import org.jspecify.annotations.NullMarked;
