@NullMarked
package home.engineers.meetings.web;

import org.jspecify.annotations.NullMarked;
