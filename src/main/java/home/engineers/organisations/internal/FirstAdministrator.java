package home.engineers.organisations.internal;

import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.FirstAdministratorSignedUp;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives whoever used the set-up link the position of administrator, in the same transaction. */
@Component
class FirstAdministrator {
    private final Organisations organisations;
    private final Positions positions;
    private final MessageSource words;
    private final HouseClock clock;

    FirstAdministrator(Organisations organisations, Positions positions, MessageSource words, HouseClock clock) {
        this.organisations = organisations;
        this.positions = positions;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void appoint(FirstAdministratorSignedUp event) {
        String title = words.getMessage("organisations.position.administrator", null, LocaleContextHolder.getLocale());
        RefusedRequest.orElse422(positions.appoint(
                new Positions.Appointment(
                        event.person(), organisations.municipalAssociation().id(), Role.ADMINISTRATOR, title, clock.today(), null),
                event.person()));
    }
}
