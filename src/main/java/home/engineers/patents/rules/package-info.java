/** Numbers, names, families, legal status and terms of patents: pure functions. */
@NullMarked
package home.engineers.patents.rules;

import org.jspecify.annotations.NullMarked;
