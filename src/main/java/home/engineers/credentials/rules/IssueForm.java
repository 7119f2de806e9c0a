package home.engineers.credentials.rules;

import home.engineers.credentials.CredentialTemplate;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the office typed to issue certificates.
 *
 * @param holders names, mobile numbers or mail addresses, one a line
 * @param basis number of the certificate it builds on, or blank
 */
public record IssueForm(
        String template, String holders, String detail, String detailEn, String hours, String validFrom, String validUntil, String basis) {
    public static final IssueForm EMPTY = new IssueForm("", "", "", "", "", "", "", "");
    /** Persons at once. */
    public static final int MOST = 500;

    private static final int LONGEST_ZH = 200;
    private static final int LONGEST_EN = 300;
    private static final int MOST_HOURS = 10_000;

    public List<String> names() {
        return holders.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    public LocalizedText details() {
        String zh = detail.strip();
        return new LocalizedText(zh, detailEn.isBlank() ? zh : detailEn.strip());
    }

    public @Nullable Integer hoursNumber() {
        return hours.isBlank() ? null : Integer.valueOf(hours.strip());
    }

    public Optional<LocalDate> from() {
        return day(validFrom);
    }

    public Optional<LocalDate> until() {
        return day(validUntil);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** What is wrong in it, apart from who the holders are. */
    public List<Reason> faults(CredentialTemplate kind) {
        List<Reason> faults = new ArrayList<>();
        if (detail.isBlank() || detail.strip().length() > LONGEST_ZH) {
            faults.add(Reason.at("detail", "credentials.issue.detail", Integer.toString(LONGEST_ZH)));
        }
        if (detailEn.strip().length() > LONGEST_EN) {
            faults.add(Reason.at("detailEn", "credentials.issue.detail", Integer.toString(LONGEST_EN)));
        }
        if (!soundHours(kind)) {
            faults.add(Reason.at("hours", "credentials.issue.hours", Integer.toString(MOST_HOURS)));
        }
        if (from().isEmpty()) {
            faults.add(Reason.at("validFrom", "credentials.issue.day"));
        }
        if (!validUntil.isBlank() && (until().isEmpty() || from().isPresent() && until().get().isBefore(from().get()))) {
            faults.add(Reason.at("validUntil", "credentials.issue.lastDay"));
        }
        return faults;
    }

    /** Hours where the template names them, and nowhere else. */
    private boolean soundHours(CredentialTemplate kind) {
        String text = hours.strip();
        return kind.hours() ? text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= MOST_HOURS : text.isEmpty();
    }
}
