/** Brings many documents into an index of Lucene at once. */
@NullMarked
package home.engineers.search.internal.lucene.bulk;

import org.jspecify.annotations.NullMarked;
