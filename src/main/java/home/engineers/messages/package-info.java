/** Floor 1: in-app messages, notices to many, mail, code gateways, and the guard on every address the server itself calls. */
@NullMarked
@ApplicationModule(displayName = "messages", allowedDependencies = {"kernel", "kernel :: *", "evidence", "files", "files :: tables"})
package home.engineers.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
