@NullMarked
package home.engineers.cli.internal;

import org.jspecify.annotations.NullMarked;
