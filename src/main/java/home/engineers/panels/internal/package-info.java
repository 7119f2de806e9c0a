@NullMarked
package home.engineers.panels.internal;

import org.jspecify.annotations.NullMarked;
