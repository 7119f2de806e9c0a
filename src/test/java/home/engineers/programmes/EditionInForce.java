package home.engineers.programmes;

import static home.engineers.organisations.Society.granted;

import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.internal.DocumentApproval;
import home.engineers.programmes.internal.DocumentDesk;
import home.engineers.programmes.internal.DocumentDesk.Start;
import home.engineers.programmes.internal.DraftReader;
import home.engineers.programmes.internal.ProgrammeCatalogue;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** Puts a changed edition of a programme in force, as two of an office do; for tests that are rolled back. */
public final class EditionInForce {
    private EditionInForce() {}

    /** @param change of the document's text */
    public static void of(ApplicationContext context, String programme, UnaryOperator<String> change) {
        ReviewHouse house = ReviewHouse.in(context);
        house.on(9, 28);
        Calls calls = context.getBean(Calls.class);
        calls.openFor(programme, ReviewHouse.COUNTED_ON)
                .ifPresent(call -> granted(calls.close(house.secretary(), call.id(), call.version(), "改用新的版次")));
        DocumentDesk desk = context.getBean(DocumentDesk.class);
        DocumentApproval approval = context.getBean(DocumentApproval.class);
        DraftReader reader = context.getBean(DraftReader.class);
        String edition = context.getBean(ProgrammeCatalogue.class).explained(Actor.VISITOR, programme).guide().document().edition();
        Actor writer = house.secretary();
        UUID draft = granted(desk.begin(writer, new Start(programme + " " + edition, "", "2099-9")));
        String text = reader.view(writer, draft).draft().document();
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("nothing was changed in " + programme);
        }
        granted(desk.saveText(writer, draft, reader.view(writer, draft).draft().version(), changed));
        granted(approval.submit(writer, draft, reader.view(writer, draft).draft().version()));
        granted(approval.adopt(house.secondSecretary(), draft, reader.view(house.secondSecretary(), draft).draft().version()));
    }
}
