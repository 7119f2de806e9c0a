/** Floor 2: persons, accounts and sign-in, the profile kept once, consent, and the rights of the person. */
@NullMarked
@ApplicationModule(displayName = "people", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "messages :: circulars"})
package home.engineers.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
