package home.engineers.law.internal;

import static home.engineers.kernel.authority.Role.ADMINISTRATOR;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;

import home.engineers.kernel.authority.Permissions;
import home.engineers.law.LawRegister;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read the register and load the calendar, and the beans made by hand. */
@Configuration
class LawConfiguration {
    static final String READ_REGISTER = "law.register.read";
    static final String IMPORT_CALENDAR = "law.calendar.import";

    @Bean
    Permissions permissionsOfLaw() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(READ_REGISTER).within(EVERYWHERE);
        permissions.role(SECRETARY, ADMINISTRATOR).may(IMPORT_CALENDAR).within(EVERYWHERE);
        return permissions;
    }

    /** Read at start; a register that is not sound keeps the house shut. */
    @Bean
    LawRegister lawRegister() {
        return RegisterFiles.bundled();
    }

    @Bean
    CalendarStore calendarStore(DataSource database) {
        return new CalendarStore(database);
    }
}
