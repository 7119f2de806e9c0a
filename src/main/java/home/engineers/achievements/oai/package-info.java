/** The protocol of the Open Archives Initiative for harvesting metadata, version 2.0: what is asked, answered and read. Pure. */
@NullMarked
package home.engineers.achievements.oai;

import org.jspecify.annotations.NullMarked;
