@NullMarked
package home.engineers.store.internal;

import org.jspecify.annotations.NullMarked;
