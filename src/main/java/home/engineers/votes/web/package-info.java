@NullMarked
package home.engineers.votes.web;

import org.jspecify.annotations.NullMarked;
