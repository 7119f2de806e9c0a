/** Floor 4: the cast, one invented association with a year of its life, for demo, tests and screenshots. */
@NullMarked
@ApplicationModule(
        displayName = "cast",
        allowedDependencies = {
            "kernel", "kernel :: *", "law", "evidence", "files", "messages", "messages :: circulars", "people", "organisations", "committees", "dues", "districts", "credentials", "experts", "experts :: conflicts", "panels", "votes", "programmes", "meetings", "careers", "patents", "interests", "achievements"
        })
package home.engineers.cast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
