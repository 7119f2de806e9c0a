/** Pages of the law register, of the calendar of working days and of the record of official acts. */
@NullMarked
package home.engineers.portal.law;

import org.jspecify.annotations.NullMarked;
