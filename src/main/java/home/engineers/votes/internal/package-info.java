@NullMarked
package home.engineers.votes.internal;

import org.jspecify.annotations.NullMarked;
