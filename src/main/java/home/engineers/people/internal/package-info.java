@NullMarked
package home.engineers.people.internal;

import org.jspecify.annotations.NullMarked;
