/** Floor 1: in-app messages, mail, code gateways, and the guard on every address the server itself calls. */
@NullMarked
@ApplicationModule(displayName = "messages", allowedDependencies = {"kernel", "kernel :: *"})
package home.engineers.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
