@NullMarked
package home.engineers.portal.rules;

import org.jspecify.annotations.NullMarked;
