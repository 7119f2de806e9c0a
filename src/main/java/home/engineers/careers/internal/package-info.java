@NullMarked
package home.engineers.careers.internal;

import org.jspecify.annotations.NullMarked;
