/** How files are sniffed, guarded and kept. */
@NullMarked
package home.engineers.files.internal;

import org.jspecify.annotations.NullMarked;
