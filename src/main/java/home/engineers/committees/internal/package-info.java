@NullMarked
package home.engineers.committees.internal;

import org.jspecify.annotations.NullMarked;
