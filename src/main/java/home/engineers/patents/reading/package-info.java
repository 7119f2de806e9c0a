/** Readers of the files in which offices and data services publish patents; each reads a stream, record by record. */
@NullMarked
package home.engineers.patents.reading;

import org.jspecify.annotations.NullMarked;
