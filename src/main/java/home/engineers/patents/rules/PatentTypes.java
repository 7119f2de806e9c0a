package home.engineers.patents.rules;

import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.PatentType;
import home.engineers.patents.PublicationNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which kind of right a document is about: by the application number (PAT-01, PAT-02), else by its kind code (PAT-08). */
public final class PatentTypes {
    private static final Pattern AMERICAN_APPLICATION_OF_PLANT = Pattern.compile("P[149]");

    private PatentTypes() {}

    public static PatentType of(PublicationNumber publication, @Nullable ApplicationNumber application) {
        if (application != null && application.country().equals("CN")) {
            return chinese(application.number().charAt(application.number().length() == 13 ? 4 : 2));
        }
        if (publication.country().equals("CN") && publication.kind().isEmpty()) {
            return chinese(publication.doc().charAt(0));
        }
        return byKind(publication.kind());
    }

    private static PatentType chinese(char digit) {
        return switch (digit) {
            case '2', '9' -> PatentType.UTILITY_MODEL;
            case '3' -> PatentType.DESIGN;
            default -> PatentType.INVENTION;
        };
    }

    private static PatentType byKind(String kind) {
        return switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
            case 'U', 'Y' -> PatentType.UTILITY_MODEL;
            case 'S', 'D' -> PatentType.DESIGN;
            case 'P' -> PatentType.PLANT;
            case 'H' -> PatentType.OTHER;
            default -> PatentType.INVENTION;
        };
    }

    /** Whether a document of this kind says that the right was granted (PAT-08, PAT-32). */
    public static boolean granted(PublicationNumber publication) {
        char letter = publication.kind().isEmpty() ? ' ' : publication.kind().charAt(0);
        return switch (publication.country()) {
            case "CN" -> "BCUYS".indexOf(letter) >= 0 && letter != ' ';
            case "US" -> "BSEP".indexOf(letter) >= 0 && letter != ' ' && !AMERICAN_APPLICATION_OF_PLANT.matcher(publication.kind()).matches()
                    || publication.kind().equals("A");
            case "WO" -> false;
            default -> letter == 'B' || letter == 'C';
        };
    }
}
