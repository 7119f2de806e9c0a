@NullMarked
package home.engineers.credentials.internal;

import org.jspecify.annotations.NullMarked;
