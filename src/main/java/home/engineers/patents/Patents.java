package home.engineers.patents;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.DatedValue;
import home.engineers.patents.internal.DocumentReading;
import home.engineers.patents.rules.PublicationNumbers;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Published documents on record. They are public: whoever asks is answered. */
@Service
public class Patents {
    private final DocumentReading reading;

    Patents(DocumentReading reading) {
        this.reading = reading;
    }

    /** @param number in any spelling; without a kind code the newest document of that number */
    public Optional<PatentDocument> document(String number) {
        return PublicationNumbers.read(number) instanceof Granted<PublicationNumber>(PublicationNumber read)
                ? reading.document(read)
                : Optional.empty();
    }

    /** The number as this house writes it, or why it is none. */
    public Outcome<PublicationNumber> number(String written) {
        Outcome<PublicationNumber> read = PublicationNumbers.read(written);
        return read instanceof Granted<PublicationNumber> ? read : Outcome.refused(Reason.of("patents.number.publication", written));
    }

    /** The value of the register by which the term of the document is counted, where its law is there. */
    public Optional<DatedValue> term(PatentDocument document) {
        return reading.term(document);
    }
}
