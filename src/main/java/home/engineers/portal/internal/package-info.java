@NullMarked
package home.engineers.portal.internal;

import org.jspecify.annotations.NullMarked;
