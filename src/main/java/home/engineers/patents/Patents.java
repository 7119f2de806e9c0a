package home.engineers.patents;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.patents.internal.DocumentReading;
import home.engineers.patents.internal.RecordedNumbers;
import home.engineers.patents.internal.RelationReading;
import home.engineers.patents.rules.PublicationNumbers;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Published documents on record. They are public: whoever asks is answered. */
@Service
public class Patents {
    private final DocumentReading reading;
    private final RecordedNumbers recorded;
    private final RelationReading relations;

    Patents(DocumentReading reading, RecordedNumbers recorded, RelationReading relations) {
        this.reading = reading;
        this.recorded = recorded;
        this.relations = relations;
    }

    /** @param number in any spelling; without a kind code the newest document of that number */
    public Optional<PatentDocument> document(String number) {
        return PublicationNumbers.read(number) instanceof Granted<PublicationNumber>(PublicationNumber read)
                ? reading.document(read)
                : Optional.empty();
    }

    /** What a document on record cites and is cited by, also where the other is not on record. */
    public PatentCitations citations(PatentDocument document) {
        return new PatentCitations(document.number(), document.title(), relations.cites(document.id()), relations.citedBy(document.id()));
    }

    /** The family of a document, which is empty where all of it was withdrawn. */
    public Optional<PatentFamily> family(PatentDocument document) {
        return relations.family(document.id());
    }

    /** The number as this house writes it, or why it is none. */
    public Outcome<PublicationNumber> number(String written) {
        Outcome<PublicationNumber> read = PublicationNumbers.read(written);
        return read instanceof Granted<PublicationNumber> ? read : Outcome.refused(Reason.of("patents.number.publication", written));
    }

    /** Of the numbers that are on record, by their text, under which number of a document: of an application the newest. */
    public Map<String, String> onRecord(Collection<PatentNumber> numbers) {
        return recorded.of(numbers);
    }

    /** The term of the right, where its law is in the register and what it is counted by on record. */
    public Optional<RightTerm> term(PatentDocument document) {
        return reading.term(document);
    }
}
