@NullMarked
package home.engineers.people.web;

import org.jspecify.annotations.NullMarked;
