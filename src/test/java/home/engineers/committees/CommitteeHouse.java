package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import home.engineers.committees.internal.CommitteeFounding;
import home.engineers.committees.internal.CommitteeRuleDesk;
import home.engineers.committees.internal.ResolutionDesk;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Positions;
import home.engineers.organisations.Society;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A district association with its secretary, which founds committees with dull, valid defaults. */
public final class CommitteeHouse {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n";
    private final ApplicationContext house;
    public final Society society;
    public final OrganisationId association;
    public final Actor secretary;

    public CommitteeHouse(ApplicationContext house, String district) {
        this.house = house;
        this.society = new Society(house);
        this.association = society.district(district).id();
        this.secretary = another();
    }

    /** One more secretary of the association. */
    public Actor another() {
        PersonId person = society.person();
        granted(house.getBean(Positions.class).appoint(
                new Positions.Appointment(person, association, Role.DISTRICT_SECRETARY, "秘书" + NEXT.getAndIncrement(), today().minusMonths(1), null),
                null));
        return society.actor(person);
    }

    public LocalDate today() {
        return society.today();
    }

    public static Upload paper(String name) {
        return new Upload(name + ".pdf", new ByteArrayInputStream((PDF + "% " + name + "\n").getBytes(ISO_8859_1)));
    }

    /** A resolution of ten days ago. */
    public Resolution resolution() {
        return resolution(today().minusDays(10));
    }

    public Resolution resolution(LocalDate day) {
        int next = NEXT.getAndIncrement();
        return granted(house.getBean(ResolutionDesk.class).enter(
                secretary, association,
                new ResolutionDesk.Wish("区工协〔2026〕" + next + "号", "关于专委会的决议" + next, "COUNCIL", day.toString()),
                Optional.of(paper("决议" + next))));
    }

    /** Five years, two terms, two vice-chairs, at least three members, seventy years, warned 90 and 30 days before. */
    public CommitteeRule adopt(String onTransfer) {
        return granted(house.getBean(CommitteeRuleDesk.class).adopt(secretary, association, wish(onTransfer)));
    }

    public CommitteeRuleDesk.Wish wish(String onTransfer) {
        return new CommitteeRuleDesk.Wish("5", "2", "2", "3", "70", "90 30", onTransfer, today().toString(), "章程第三十二条");
    }

    /** A committee without anyone on it, founded today. */
    public Organisation found() {
        return granted(house.getBean(CommitteeFounding.class).found(secretary, association, founding()));
    }

    public CommitteeFounding.Wish founding() {
        return new CommitteeFounding.Wish(
                "专委会" + NEXT.getAndIncrement(), "", resolution().number(), today().toString(), "", "", "");
    }

    /** Someone who sits on the committee from today on for three years. */
    public PersonId seat(OrganisationId committee, @Nullable Role role, String title) {
        PersonId person = society.person();
        granted(house.getBean(Positions.class).appoint(
                new Positions.Appointment(person, committee, role, title, today(), today().plusYears(3).minusDays(1)), null));
        return person;
    }

    public Actor chair(OrganisationId committee) {
        return society.actor(seat(committee, Role.COMMITTEE_CHAIR, "主任委员"));
    }
}
