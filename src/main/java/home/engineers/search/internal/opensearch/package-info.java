@NullMarked
package home.engineers.search.internal.opensearch;

import org.jspecify.annotations.NullMarked;
