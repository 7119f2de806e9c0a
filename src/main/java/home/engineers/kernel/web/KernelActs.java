package home.engineers.kernel.web;

import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Acts every visitor may do: read public pages, choose language and theme, move the clock of a demo house. */
@Configuration
public class KernelActs {
    /** Reading a page that is open to everyone. */
    public static final String READ_PUBLIC = "kernel.public.read";
    /** Moving the clock; the endpoint exists in demo and tests only. */
    public static final String MOVE_CLOCK = "kernel.clock.move";

    @Bean
    Permissions kernelPermissions() {
        return new Permissions().role(Role.VISITOR).may(READ_PUBLIC, MOVE_CLOCK).within(Scope.EVERYWHERE);
    }
}
