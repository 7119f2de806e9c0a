@NullMarked
package home.engineers.credentials.rules;

import org.jspecify.annotations.NullMarked;
