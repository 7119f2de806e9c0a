/** Tables that come in and go out: reading XLSX and CSV under limits, importing row by row, exporting any list. */
@NullMarked
@NamedInterface("tables")
package home.engineers.files.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
