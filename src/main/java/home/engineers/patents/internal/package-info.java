@NullMarked
package home.engineers.patents.internal;

import org.jspecify.annotations.NullMarked;
