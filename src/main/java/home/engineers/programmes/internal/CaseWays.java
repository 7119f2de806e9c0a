package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.programmes.Act;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.StageRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
            + " (select r.case_id from case_reviewer r where r.person = :%s and r.round = c.appeals and r.left_at is null%s)";

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
     * @param hidden what of their courses their documents do not open to this part
     */
    record Way(Party part, String sees, String acts, String name, UUID value, Hidden hidden) {
        static Way column(Party part, String column, UUID value, Hidden hidden) {
            String name = column + "_" + value.toString().replace('-', '_');
            String is = "c." + column + " = :" + name;
            return new Way(part, is, is, name, value, hidden);
        }

        /** A unit's case is not that of the person who filed it. */
        static Way own(UUID person, Hidden hidden) {
            String is = "c.applicant = :applicant and c.unit is null";
            return new Way(Party.APPLICANT, is, is, "applicant", person, hidden);
        }

        static Way reviewer(UUID person, Hidden hidden) {
            return new Way(
                    Party.REVIEWER, REVIEWED.formatted("reviewer", ""),
                    REVIEWED.formatted("reviewer", " and r.given_at is null"), "reviewer", person, hidden);
        }
    }

    /**
     * Stages as {@code programme edition stage}.
     *
     * @param all that are not open to a part
     * @param tasks of these, those at which it would be the turn of that part
     */
    record Hidden(List<String> all, List<String> tasks) {}

    List<Way> of(Actor actor) {
        List<Way> ways = new ArrayList<>();
        List<ProgrammeDocument> documents = documents();
        add(ways, Party.SECRETARY, "association", organisations(actor, Act.COMPLETENESS_DECIDE), documents);
        add(ways, Party.EMPLOYER, "employer", organisations(actor, Act.ENDORSEMENT_DECIDE), documents);
        @Nullable PersonId self = authority.reach(actor, Act.CASE_WITHDRAW).self();
        if (self != null) {
            ways.add(Way.own(self.value(), hidden(Party.APPLICANT, documents)));
        }
        add(ways, Party.APPLICANT, "unit", organisations(actor, Act.CASE_WITHDRAW), documents);
        @Nullable PersonId reviewer = authority.reach(actor, Act.OPINION_GIVE).self();
        if (reviewer != null) {
            ways.add(Way.reviewer(reviewer.value(), hidden(Party.REVIEWER, documents)));
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

    private static void add(
            List<Way> ways, Party part, String column, List<UUID> values, List<ProgrammeDocument> documents) {
        if (!values.isEmpty()) {
            Hidden hidden = hidden(part, documents);
            values.forEach(value -> ways.add(Way.column(part, column, value, hidden)));
        }
    }

    private List<ProgrammeDocument> documents() {
        return jdbc.sql("select programme, edition from programme_edition order by programme, edition")
                .query((row, number) -> shelf.edition(row.getString(1), row.getString(2)))
                .list();
    }

    private static Hidden hidden(Party part, List<ProgrammeDocument> documents) {
        return new Hidden(keys(part, documents, rule -> true), keys(part, documents, rule -> acts(rule.actor(), part)));
    }

    /** What no reviewer has to write any more is the secretary's. */
    private static boolean acts(Party actor, Party part) {
        return actor == part || actor == Party.REVIEWER && part == Party.SECRETARY;
    }

    private static List<String> keys(Party part, List<ProgrammeDocument> documents, Predicate<StageRule> asked) {
        return documents.stream()
                .flatMap(document -> document.course().stream()
                        .filter(rule -> !rule.visible().contains(part) && asked.test(rule))
                        .map(rule -> document.id() + " " + document.edition() + " " + rule.stage().wireName()))
                .toList();
    }
}
