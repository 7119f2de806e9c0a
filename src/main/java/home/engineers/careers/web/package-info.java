@NullMarked
package home.engineers.careers.web;

import org.jspecify.annotations.NullMarked;
