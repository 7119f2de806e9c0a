package home.engineers.programmes;

import home.engineers.law.LawRegister;
import home.engineers.programmes.rules.ProgrammeReader;
import java.util.List;

/** Checks programme documents; needs neither the application nor a database. */
public final class ProgrammeCheck {
    private final ProgrammeReader reader;

    public ProgrammeCheck(LawRegister register) {
        this.reader = new ProgrammeReader(register);
    }

    /** Every fault of a document in order of line; none where it is sound. */
    public List<Fault> faults(String document) {
        return reader.read(document).faults().stream()
                .map(fault -> new Fault(fault.line(), fault.reason()))
                .toList();
    }

    /** @param line counted from 1 */
    public record Fault(int line, Sentence reason) {}
}
