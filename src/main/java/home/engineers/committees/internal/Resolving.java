package home.engineers.committees.internal;

import home.engineers.committees.Resolution;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import java.util.Optional;

/** Reads the number of a resolution as typed into a form. */
final class Resolving {
    private Resolving() {}

    /** Empty where the association has entered none of this number, which the form has been told then. */
    static Optional<Resolution> read(
            String field, String typed, OrganisationId association, ResolutionTable resolutions, Reading form) {
        String number = typed.strip();
        Optional<Resolution> found = number.isEmpty() ? Optional.empty() : resolutions.numbered(association, number);
        if (found.isEmpty()) {
            form.against(number.isEmpty()
                    ? Reason.at(field, "committees.resolution.needed")
                    : Reason.at(field, "committees.resolution.none", number));
        }
        return found;
    }
}
