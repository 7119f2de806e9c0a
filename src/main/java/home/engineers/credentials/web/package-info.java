@NullMarked
package home.engineers.credentials.web;

import org.jspecify.annotations.NullMarked;
