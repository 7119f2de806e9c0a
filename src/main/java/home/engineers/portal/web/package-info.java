@NullMarked
package home.engineers.portal.web;

import org.jspecify.annotations.NullMarked;
