package home.engineers.credentials.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Certificates, and who issued or changed them, when two records of a person are merged. */
@Component
class MergedCredentials implements PersonMerge {
    private static final String DONE = "credentials.merge.done";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("credential", "holder", "credentials.merge.held"),
                Column.moves("credential", "issued_by", DONE),
                Column.moves("credential_change", "changed_by", DONE),
                Column.moves("credential_key", "made_by", DONE),
                Column.moves("credential_key", "ended_by", DONE));
    }
}
