@NullMarked
package home.engineers.search.internal;

import org.jspecify.annotations.NullMarked;
