/** Gives out attachments. */
@NullMarked
package home.engineers.portal.files;

import org.jspecify.annotations.NullMarked;
