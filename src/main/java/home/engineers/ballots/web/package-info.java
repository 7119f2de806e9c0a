@NullMarked
package home.engineers.ballots.web;

import org.jspecify.annotations.NullMarked;
