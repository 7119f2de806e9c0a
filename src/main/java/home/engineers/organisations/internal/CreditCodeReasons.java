package home.engineers.organisations.internal;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Reason;
import java.util.Optional;

/** Says what is wrong with a credit code. */
final class CreditCodeReasons {
    private CreditCodeReasons() {}

    static Optional<Reason> against(String field, String code) {
        return switch (CreditCode.fault(code)) {
            case NOTHING -> Optional.empty();
            case LENGTH -> Optional.of(Reason.at(field, "organisations.creditCode.length", code));
            case CHARACTER -> Optional.of(Reason.at(field, "organisations.creditCode.character", code));
            case ORGANISATION_CHECK -> Optional.of(Reason.at(field, "organisations.creditCode.organisationCheck", code));
            case CHECK -> Optional.of(Reason.at(field, "organisations.creditCode.check", code));
        };
    }
}
