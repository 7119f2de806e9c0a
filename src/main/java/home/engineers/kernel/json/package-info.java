/** JSON that means the same to every reader: RFC 8785 out, RFC 7493 in. */
@NullMarked
@NamedInterface("json")
package home.engineers.kernel.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
