/** The loaders, the store of imported notices, and the beans behind the contracts of the module. */
@NullMarked
package home.engineers.law.internal;

import org.jspecify.annotations.NullMarked;
