@NullMarked
package home.engineers.meetings.internal;

import org.jspecify.annotations.NullMarked;
