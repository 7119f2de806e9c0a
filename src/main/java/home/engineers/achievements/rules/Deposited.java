package home.engineers.achievements.rules;

import java.util.List;

/** One version of an achievement with all that belongs to it. */
public record Deposited(Description description, List<Party> parties, List<EvidenceFile> files) {
    public Deposited {
        parties = List.copyOf(parties);
        files = List.copyOf(files);
    }

    public List<Party> authors() {
        return parties.stream().filter(Party::author).toList();
    }

    public List<Party> units() {
        return parties.stream().filter(Party::unit).toList();
    }

    public boolean has(EvidenceFile.Kind kind) {
        return files.stream().anyMatch(file -> file.kind() == kind);
    }
}
