/** Floor 4: the HTTP API: OpenAPI 3.1, problem details. */
@NullMarked
@ApplicationModule(displayName = "api", allowedDependencies = {"kernel", "kernel :: *", "law", "evidence", "files", "files :: tables", "messages", "messages :: circulars", "people", "organisations", "committees", "dues", "districts", "credentials", "experts", "panels", "votes", "programmes", "careers", "achievements", "patents", "interests", "search"})
package home.engineers.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
