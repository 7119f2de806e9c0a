package home.engineers.achievements.rules;

import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.Description.Kind;
import home.engineers.achievements.rules.Description.Ownership;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a deposit lacks before it can be reviewed, each at its field. */
public final class DepositCheck {
    private static final int LONGEST_EMBARGO = 10;

    private DepositCheck() {}

    public static List<Reason> faults(Deposited one, LocalDate today, boolean first) {
        List<Reason> faults = new ArrayList<>();
        describing(one.description(), today, first, faults);
        if (one.authors().isEmpty()) {
            faults.add(Reason.at("parties", "achievements.lacks.author"));
        }
        boolean units = one.description().ownership() == Ownership.UNIT || one.description().ownership() == Ownership.JOINT;
        if (units && one.units().isEmpty()) {
            faults.add(Reason.at("parties", "achievements.lacks.unit"));
        }
        if (one.parties().stream().mapToInt(party -> party.share() == null ? 0 : party.share()).sum() > 100) {
            faults.add(Reason.at("parties", "achievements.lacks.shares"));
        }
        if (one.files().isEmpty()) {
            faults.add(Reason.at("files", "achievements.lacks.files"));
        }
        return faults;
    }

    private static void describing(Description one, LocalDate today, boolean first, List<Reason> faults) {
        length("titleZh", "achievements.lacks.title", one.title().zh(), 4, faults);
        length("abstractZh", "achievements.lacks.abstract", one.summary().zh(), 50, faults);
        if (one.keywords().isEmpty()) {
            faults.add(Reason.at("keywordsZh", "achievements.lacks.keywords"));
        }
        if (one.fields().isEmpty()) {
            faults.add(Reason.at("fields", "achievements.lacks.fields"));
        }
        if (one.finishedOn() == null || one.finishedOn().isAfter(today)) {
            faults.add(Reason.at("finishedOn", "achievements.lacks.finished"));
        }
        if (one.kind() == Kind.APPLIED_TECHNOLOGY && one.maturity() == null) {
            faults.add(Reason.at("maturity", "achievements.lacks.maturity"));
        }
        if (one.access() == Access.EMBARGO && (one.embargoUntil() == null || !one.embargoUntil().isAfter(today)
                || one.embargoUntil().isAfter(today.plusYears(LONGEST_EMBARGO)))) {
            faults.add(Reason.at("embargoUntil", "achievements.lacks.embargo", LONGEST_EMBARGO));
        }
        if (!one.lawful()) {
            faults.add(Reason.at("lawful", "achievements.lacks.lawful").citing("house-inference", "申报条件"));
        }
        if (!first && one.change().isEmpty()) {
            faults.add(Reason.at("change", "achievements.lacks.change"));
        }
    }

    private static void length(String field, String key, String text, int least, List<Reason> faults) {
        if (text.length() < least) {
            faults.add(Reason.at(field, key, least));
        }
    }
}
