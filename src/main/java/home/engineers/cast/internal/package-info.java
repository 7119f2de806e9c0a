@NullMarked
package home.engineers.cast.internal;

import org.jspecify.annotations.NullMarked;
