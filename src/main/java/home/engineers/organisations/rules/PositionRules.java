package home.engineers.organisations.rules;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import home.engineers.law.Clause;
import home.engineers.organisations.Organ;
import home.engineers.organisations.Organisation.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a position may be given. */
public final class PositionRules {
    private static final Pattern COUNCIL_SEAT = Pattern.compile("理事(?!会)|会长");
    private static final Pattern HONORARY = Pattern.compile("名誉|荣誉");

    private PositionRules() {}

    /** All that speaks against a term or a role; empty where nothing does. */
    public static List<Reason> against(
            @Nullable Role role, Kind kind, String title, LocalDate from, @Nullable LocalDate to) {
        List<Reason> reasons = new ArrayList<>();
        if (title.isBlank() || title.length() > 60) {
            reasons.add(Reason.at("title", "organisations.position.titleLength"));
        }
        if (endsBeforeItBegins(from, to)) {
            reasons.add(Reason.at("to", "organisations.position.endsBeforeItBegins", from.toString(), String.valueOf(to)));
        }
        if (role != null && !mayBeHeldIn(role).contains(kind)) {
            reasons.add(Reason.at("role", "organisations.position.roleDoesNotFit"));
        }
        return reasons;
    }

    public static boolean endsBeforeItBegins(LocalDate from, @Nullable LocalDate to) {
        return to != null && to.isBefore(from);
    }

    /** The kinds of organisation in which a role may be held; none for the two roles that need no position. */
    public static Set<Kind> mayBeHeldIn(Role role) {
        return switch (role) {
            case VISITOR, ENGINEER -> Set.of();
            case UNIT_HR -> Set.of(Kind.UNIT);
            case DISTRICT_SECRETARY -> Set.of(Kind.DISTRICT_ASSOCIATION);
            case TREASURER -> Set.of(Kind.MUNICIPAL_ASSOCIATION, Kind.DISTRICT_ASSOCIATION);
            case COMMITTEE_CHAIR -> Set.of(Kind.COMMITTEE);
            case OBSERVER -> Set.of(Kind.DEPARTMENT);
            case SECRETARY, EXPERT, AUDITOR, ADMINISTRATOR -> Set.of(Kind.MUNICIPAL_ASSOCIATION);
        };
    }

    /**
     * The organ in which an office has its seat. Who has the role of auditor or 监事 in the title is a supervisor; otherwise what
     * was chosen counts, and where nothing was, 理事 or 会长 in the title means the council, honorary offices apart.
     *
     * @param chosen by whoever appoints, or null
     * @return null where it has none, and outside the associations
     */
    public static @Nullable Organ organ(Kind kind, @Nullable Role role, String title, @Nullable Organ chosen) {
        if (kind != Kind.MUNICIPAL_ASSOCIATION && kind != Kind.DISTRICT_ASSOCIATION) {
            return null;
        }
        if (role == Role.AUDITOR || title.contains("监事")) {
            return Organ.SUPERVISORS;
        }
        boolean council = COUNCIL_SEAT.matcher(title).find() && !HONORARY.matcher(title).find();
        return chosen == null && council ? Organ.COUNCIL : chosen;
    }

    /** What speaks against the organ that was chosen; empty where nothing does. */
    public static Optional<Reason> againstOrgan(Kind kind, @Nullable Role role, String title, @Nullable Organ chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        Organ told = organ(kind, role, title, null);
        if (organ(kind, role, title, chosen) == null) {
            return Optional.of(Reason.at("organ", "organisations.position.organOfAssociations"));
        }
        return told != null && told != chosen ? Optional.of(Reason.at("organ", "organisations.position.organContradicts")) : Optional.empty();
    }

    /** An office as far as it matters for what may be held beside it. */
    public record Seated(@Nullable Role role, @Nullable Organ organ) {
        private boolean supervises() {
            return organ == Organ.SUPERVISORS || role == Role.AUDITOR;
        }
    }

    /** Why two offices may not be held at once in one association. */
    public enum Apart {
        /** A supervisor is no finance staff; that is whoever has the role of treasurer. */
        FINANCE,
        /** A supervisor has no seat on the council. */
        COUNCIL
    }

    /**
     * Whether the two offices may not be held at once in one association. Model charter of social organisations, 监事
     * (rule SO-19, recalled from memory: mark M); the charter that was approved goes before it.
     */
    @Clause(instrument = "model-charter", article = "监事", rule = "SO-19")
    public static Optional<Apart> apart(Seated one, Seated other) {
        return againstSupervisor(one, other).or(() -> againstSupervisor(other, one));
    }

    private static Optional<Apart> againstSupervisor(Seated supervisor, Seated other) {
        if (!supervisor.supervises()) {
            return Optional.empty();
        }
        return other.role() == Role.TREASURER
                ? Optional.of(Apart.FINANCE) : other.organ() == Organ.COUNCIL ? Optional.of(Apart.COUNCIL) : Optional.empty();
    }

    /** Roles that only whoever runs the system may give: they reach the whole house. */
    public static boolean entrusted(@Nullable Role role) {
        return role == Role.AUDITOR || role == Role.ADMINISTRATOR || role == Role.SECRETARY;
    }
}
