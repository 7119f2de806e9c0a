/** Floor 1: one search behind one interface: analysis of Chinese and English, queries, an index in the process or a cluster. */
@NullMarked
@ApplicationModule(displayName = "search", allowedDependencies = {"kernel", "kernel :: *", "store"})
package home.engineers.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
