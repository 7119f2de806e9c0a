/** Order, dates, targets and figures of the districts' associations; pure functions. */
@NullMarked
package home.engineers.districts.rules;

import org.jspecify.annotations.NullMarked;
