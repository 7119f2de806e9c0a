/** Pages of those who send notices and of those who receive them. */
@NullMarked
package home.engineers.messages.circulars.web;

import org.jspecify.annotations.NullMarked;
