package home.engineers.programmes;

import home.engineers.law.LawRegister;
import home.engineers.programmes.rules.ExampleRun;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeReader;
import java.util.List;
import java.util.Optional;

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

    /** The id of a sound document; empty where it has faults. */
    public Optional<String> id(String document) {
        return Optional.ofNullable(reader.read(document).document()).map(ProgrammeDocument::id);
    }

    /** What does not come out as an example beside the sound document says; empty where all does. */
    public List<Sentence> exampleFaults(String document, String example) {
        return ExampleRun.faults(reader.read(document).sound(), example);
    }

    /** @param line counted from 1 */
    public record Fault(int line, Sentence reason) {}
}
