@NullMarked
package home.engineers.panels.web;

import org.jspecify.annotations.NullMarked;
