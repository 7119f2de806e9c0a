@NullMarked
package home.engineers.committees.web;

import org.jspecify.annotations.NullMarked;
