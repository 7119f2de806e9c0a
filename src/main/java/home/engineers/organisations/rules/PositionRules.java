package home.engineers.organisations.rules;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a position may be given. */
public final class PositionRules {
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
     * Whether the two offices may not be held at once in one association: a supervisor is no finance staff. A supervisor is
     * whoever has the role of auditor or an office with 监事 in its title; finance staff is whoever has the role of treasurer.
     * Model charter of social organisations, 监事 (rule SO-19, recalled from memory: mark M); the charter that was approved
     * goes before it.
     */
    public static boolean apart(@Nullable Role one, String title, @Nullable Role other, String otherTitle) {
        return one == Role.TREASURER && supervises(other, otherTitle) || other == Role.TREASURER && supervises(one, title);
    }

    private static boolean supervises(@Nullable Role role, String title) {
        return role == Role.AUDITOR || title.contains("监事");
    }

    /** Roles that only whoever runs the system may give: they reach the whole house. */
    public static boolean entrusted(@Nullable Role role) {
        return role == Role.AUDITOR || role == Role.ADMINISTRATOR || role == Role.SECRETARY;
    }
}
