package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.programmes.Act;
import home.engineers.programmes.rules.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which ways cases come to an actor, for lists: the same rule as {@link CaseGate}, put so that a query can follow an
 * index along each way.
 */
@Component
class CaseWays {
    /** Cases that somebody was named to review, while the review lasts. */
    private static final String REVIEWED = "c.status = 'open' and c.stage = 'review' and c.id in"
            + " (select r.case_id from case_reviewer r where r.person = :%s and r.round = c.appeals%s)";

    private final Authority authority;
    private final ProgrammeShelf shelf;
    private final JdbcClient jdbc;

    CaseWays(Authority authority, ProgrammeShelf shelf, JdbcClient jdbc) {
        this.authority = authority;
        this.shelf = shelf;
        this.jdbc = jdbc;
    }

    /**
     * One way: cases that meet a condition, in the part that this gives.
     *
     * @param sees condition under which the actor sees a case, with one parameter
     * @param acts condition under which it can be the actor's turn
     * @param name of the parameter
     * @param hidden stages that their document does not open to this part, as {@code programme edition stage}
     */
    record Way(Party part, String sees, String acts, String name, UUID value, List<String> hidden) {
        static Way column(Party part, String column, UUID value, List<String> hidden) {
            String name = column + "_" + value.toString().replace('-', '_');
            String is = "c." + column + " = :" + name;
            return new Way(part, is, is, name, value, hidden);
        }

        /** A unit's case is not that of the person who filed it. */
        static Way own(UUID person, List<String> hidden) {
            String is = "c.applicant = :applicant and c.unit is null";
            return new Way(Party.APPLICANT, is, is, "applicant", person, hidden);
        }

        static Way reviewer(UUID person, List<String> hidden) {
            return new Way(
                    Party.REVIEWER, REVIEWED.formatted("reviewer", ""),
                    REVIEWED.formatted("reviewer", " and r.given_at is null"), "reviewer", person, hidden);
        }
    }

    List<Way> of(Actor actor) {
        List<Way> ways = new ArrayList<>();
        add(ways, Party.SECRETARY, "association", organisations(actor, Act.COMPLETENESS_DECIDE));
        add(ways, Party.EMPLOYER, "employer", organisations(actor, Act.ENDORSEMENT_DECIDE));
        @Nullable PersonId self = authority.reach(actor, Act.CASE_WITHDRAW).self();
        if (self != null) {
            ways.add(Way.own(self.value(), hidden(Party.APPLICANT)));
        }
        add(ways, Party.APPLICANT, "unit", organisations(actor, Act.CASE_WITHDRAW));
        @Nullable PersonId reviewer = authority.reach(actor, Act.OPINION_GIVE).self();
        if (reviewer != null) {
            ways.add(Way.reviewer(reviewer.value(), hidden(Party.REVIEWER)));
        }
        return ways;
    }

    boolean everywhere(Actor actor) {
        return authority.reach(actor, Act.CASE_READ).everywhere();
    }

    private List<UUID> organisations(Actor actor, String act) {
        Reach reach = authority.reach(actor, act);
        return reach.organisations().stream().map(OrganisationId::value).sorted(Comparator.naturalOrder()).toList();
    }

    private void add(List<Way> ways, Party part, String column, List<UUID> values) {
        if (!values.isEmpty()) {
            List<String> hidden = hidden(part);
            values.forEach(value -> ways.add(Way.column(part, column, value, hidden)));
        }
    }

    private List<String> hidden(Party part) {
        return jdbc.sql("select programme, edition from programme_edition order by programme, edition")
                .query((row, number) -> shelf.edition(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(document -> document.course().stream()
                        .filter(rule -> !rule.visible().contains(part))
                        .map(rule -> document.id() + " " + document.edition() + " " + rule.stage().wireName()))
                .toList();
    }
}
