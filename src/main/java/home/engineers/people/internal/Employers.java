package home.engineers.people.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.people.EmployerDirectory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the organisation of the house that is the employer named in a post. */
@Component
class Employers {
    private final ObjectProvider<EmployerDirectory> directory;

    Employers(ObjectProvider<EmployerDirectory> directory) {
        this.directory = directory;
    }

    /** By credit code where one is given, else by the exact name; null where no unit of the house is meant. */
    @Nullable UUID of(Entry post) {
        EmployerDirectory known = directory.getIfAvailable();
        if (known == null) {
            return null;
        }
        String credit = post.text("employer_credit");
        return (credit.isEmpty() ? known.byName(post.text("employer_name")) : known.byCreditCode(credit))
                .map(OrganisationId::value)
                .orElse(null);
    }
}
