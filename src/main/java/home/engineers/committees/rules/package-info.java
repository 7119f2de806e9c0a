@NullMarked
package home.engineers.committees.rules;

import org.jspecify.annotations.NullMarked;
