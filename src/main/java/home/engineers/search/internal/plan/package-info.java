@NullMarked
package home.engineers.search.internal.plan;

import org.jspecify.annotations.NullMarked;
