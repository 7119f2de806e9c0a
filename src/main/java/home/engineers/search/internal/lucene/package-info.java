@NullMarked
package home.engineers.search.internal.lucene;

import org.jspecify.annotations.NullMarked;
