/** Pages of the import: the file, its check, the word to write it, the progress, the report. */
@NullMarked
package home.engineers.portal.imports;

import org.jspecify.annotations.NullMarked;
