package home.engineers.law;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The register of instruments and of the values they set, each with its dates in force, source and reading mark. */
public interface LawRegister {
    List<Instrument> instruments();

    Optional<Instrument> instrument(String id);

    /** The articles kept of an instrument, in its own order; empty where none is. */
    List<Article> articles(String instrument);

    Optional<Article> article(Citation citation);

    /** The value in force on a day. @throws IllegalArgumentException where the register does not hold it on that day */
    DatedValue value(String id, LocalDate on);

    List<DatedValue> values();

    /** Whether instrument and article are in the register. */
    boolean holds(Citation citation);

    /** The mark under which the article was read; {@link ReadingMark#RECALLED} where only the instrument is known. */
    ReadingMark mark(Citation citation);

    /** The citation with what a page prints of it. @throws IllegalArgumentException where it is not in the register */
    default Cited cited(Citation citation) {
        Instrument found = instrument(citation.instrument())
                .orElseThrow(() -> new IllegalArgumentException("not in the register: " + citation));
        return new Cited(citation, found.number(), new LocalizedText(found.title(), found.titleEn()), mark(citation));
    }
}
