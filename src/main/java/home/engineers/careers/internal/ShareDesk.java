package home.engineers.careers.internal;

import home.engineers.careers.Act;
import home.engineers.careers.internal.ShareTable.Share;
import home.engineers.careers.rules.PassportSection;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links by which engineers show parts of their passports for a time. */
@Service
@Transactional
public class ShareDesk {
    private static final int MOST_OPEN = 20;
    private static final String DAYS = "career.share.days";

    private final ShareTable shares;
    private final Authority authority;
    private final LawRegister register;
    private final IdSource ids;
    private final HouseClock clock;

    ShareDesk(ShareTable shares, Authority authority, LawRegister register, IdSource ids, HouseClock clock) {
        this.shares = shares;
        this.authority = authority;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    /** The fields of the form, as typed. */
    public record Wish(String label, List<String> sections, String lastDay) {
        public static final Wish EMPTY = new Wish("", List.of(), "");

        public Wish {
            sections = List.copyOf(sections);
        }
    }

    /** @param token what stands at the end of the link; told once */
    public record Made(Share share, String token) {}

    @Transactional(readOnly = true)
    public List<Share> own(Actor actor) {
        return shares.of(owner(actor));
    }

    /** The last day a link made today may have. */
    public LocalDate latest() {
        return clock.today().plusDays(register.value(DAYS, clock.today()).whole());
    }

    /** Refused where nothing is shown, the day is past or too far, or too many links are open. */
    public Outcome<Made> make(Actor actor, Wish wish) {
        PersonId person = owner(actor);
        CareerForm form = new CareerForm();
        String label = form.text("label", wish.label(), 2, 80);
        LocalDate lastDay = form.day("lastDay", wish.lastDay(), clock.today(), latest());
        Set<PassportSection> sections = EnumSet.noneOf(PassportSection.class);
        wish.sections().stream().map(PassportSection::of).flatMap(Optional::stream).forEach(sections::add);
        if (sections.isEmpty()) {
            form.against(Reason.at("sections", "careers.share.nothing"));
        }
        if (shares.countOpen(person, clock.today()) >= MOST_OPEN) {
            form.against(Reason.of("careers.share.many", MOST_OPEN));
        }
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        String token = ids.token();
        Share share = new Share(ids.next(), person, label, sections, clock.instant(), lastDay, null, 0, null);
        shares.insert(share, hash(token));
        return Outcome.granted(new Made(share, token));
    }

    /** Ends a link at once. @throws Absent where it is not the actor's, or ended already */
    public void end(Actor actor, UUID id) {
        if (!shares.end(id, owner(actor), clock.instant())) {
            throw new Absent();
        }
    }

    static byte[] hash(String token) {
        return DigestUtils.sha256(token.getBytes(StandardCharsets.UTF_8));
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.PASSPORT_KEEP, Subject.of(person));
        return person;
    }
}
