package home.engineers.files.rules;

import home.engineers.kernel.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * The one quarantine rule: what is not what its name says, and what a reader's machine would run, does not come in and
 * is not given out.
 */
public final class Intake {
    private static final Set<String> ACTIVE = Set.of(
            "application/x-msdownload", "application/x-dosexec", "application/x-executable", "application/x-elf",
            "application/x-sharedlib", "application/x-object", "application/x-mach-o", "application/java-archive",
            "application/java-vm", "application/x-sh", "application/x-bat", "application/x-msi", "application/x-ms-installer",
            "application/vnd.android.package-archive", "application/javascript", "text/javascript", "text/vbscript",
            "application/x-powershell", "text/html", "application/xhtml+xml", "image/svg+xml",
            "application/x-shockwave-flash", "application/hta", "application/x-ms-shortcut", "text/x-python", "text/x-perl",
            "application/vnd.ms-word.document.macroenabled.12", "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.ms-powerpoint.presentation.macroenabled.12",
            "application/vnd.ms-excel.sheet.binary.macroenabled.12", "application/vnd.ms-excel.addin.macroenabled.12");

    private Intake() {}

    /**
     * Why a file may not come in.
     *
     * @param named the type its name claims
     * @param shown the type its content shows
     * @param accepted types the place accepts
     */
    public static Optional<Reason> refusal(String named, String shown, Set<String> accepted) {
        if (active(named) || active(shown)) {
            return Optional.of(Reason.of("files.attachment.active"));
        }
        if (!named.equals(shown)) {
            return Optional.of(Reason.of("files.attachment.notWhatNameSays", named, shown));
        }
        return accepted.contains(shown) ? Optional.empty() : Optional.of(Reason.of("files.attachment.type", shown));
    }

    public static boolean active(String type) {
        return ACTIVE.contains(type);
    }
}
