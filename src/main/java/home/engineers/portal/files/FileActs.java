package home.engineers.portal.files;

import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anyone may ask for a file; the module on whose thing it hangs says who gets it. */
@Configuration
class FileActs {
    static final String READ = "portal.file.read";

    @Bean
    Permissions filePermissions() {
        return new Permissions().role(Role.VISITOR).may(READ).within(Scope.EVERYWHERE);
    }
}
