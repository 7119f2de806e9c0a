/** Services, stores and clocks of the programmes module. */
@NullMarked
package home.engineers.programmes.internal;

import org.jspecify.annotations.NullMarked;
