@NullMarked
package home.engineers.patents.web;

import org.jspecify.annotations.NullMarked;
