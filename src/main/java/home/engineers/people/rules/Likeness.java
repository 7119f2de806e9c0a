package home.engineers.people.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why two records may be of one person. */
public final class Likeness {
    /** Of a shorter name one sign is too much: at one employer very many are one sign apart. */
    private static final int LONG_NAME = 4;

    private Likeness() {}

    /** One reason, as it is shown in words; what it weighs is set by the register. */
    public enum Ground {
        /** The same number under two kinds of document. */
        DOCUMENT("document"),
        NAME_AND_BIRTH("name-and-birth"),
        /** A number that both have or had, however it is written. */
        PHONE("phone"),
        NAME_AND_EMPLOYER("name-and-employer"),
        SIMILAR_AND_BIRTH("similar-and-birth"),
        SIMILAR_AND_EMPLOYER("similar-and-employer"),
        /** Names that differ in writing alone. */
        SPELLING("spelling");

        private final String wire;

        Ground(String wire) {
            this.wire = wire;
        }

        /** Name in tables, words, and of the value that says how much it weighs. */
        public String wire() {
            return wire;
        }

        public static Optional<Ground> of(String wire) {
            return Arrays.stream(values()).filter(ground -> ground.wire.equals(wire)).findFirst();
        }
    }

    /**
     * What is compared of a record.
     *
     * @param folded the name as {@link NameForm#folded} gives it
     * @param employer the organisation or the folded name of the employer now, or null
     * @param documentKind kind and number of the document, or null for both
     */
    public record Facts(
            String name,
            String folded,
            @Nullable LocalDate born,
            Set<String> phones,
            @Nullable String employer,
            @Nullable String documentKind,
            @Nullable String documentNumber) {}

    /** Two records without a key in common have no ground in common. */
    public static Set<String> keys(Facts facts) {
        Set<String> keys = new LinkedHashSet<>();
        facts.phones().forEach(phone -> keys.add("phone " + phone));
        if (facts.documentNumber() != null) {
            keys.add("document " + facts.documentNumber());
        }
        Set<String> forms = NameForm.neighbourhood(facts.folded());
        if (facts.born() != null) {
            forms.forEach(form -> keys.add("born " + facts.born() + " " + form));
        }
        if (facts.employer() != null) {
            Set<String> atAnEmployer = length(facts) >= LONG_NAME ? forms : Set.of(facts.folded());
            atAnEmployer.forEach(form -> keys.add("employer " + facts.employer() + " " + form));
        }
        return keys;
    }

    /** All grounds; none where two documents of one kind, which never bear two numbers, tell the two apart. */
    public static List<Ground> grounds(Facts one, Facts other) {
        if (one.documentKind() != null && one.documentKind().equals(other.documentKind())) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        if (one.documentNumber() != null && one.documentNumber().equals(other.documentNumber())) {
            grounds.add(Ground.DOCUMENT);
        }
        boolean sameName = one.folded().equals(other.folded());
        boolean similar = !sameName && NameForm.oneApart(one.folded(), other.folded());
        boolean sameBirth = one.born() != null && one.born().equals(other.born());
        boolean otherBirth = one.born() != null && other.born() != null && !sameBirth;
        boolean sameEmployer = one.employer() != null && one.employer().equals(other.employer()) && !otherBirth;
        if (sameBirth && (sameName || similar)) {
            grounds.add(sameName ? Ground.NAME_AND_BIRTH : Ground.SIMILAR_AND_BIRTH);
        }
        if (!Collections.disjoint(one.phones(), other.phones())) {
            grounds.add(Ground.PHONE);
        }
        boolean longName = Math.max(length(one), length(other)) >= LONG_NAME;
        if (sameEmployer && (sameName || similar && (longName || sameBirth))) {
            grounds.add(sameName ? Ground.NAME_AND_EMPLOYER : Ground.SIMILAR_AND_EMPLOYER);
        }
        if (!grounds.isEmpty() && sameName && !one.name().equals(other.name())) {
            grounds.add(Ground.SPELLING);
        }
        return grounds;
    }

    private static int length(Facts facts) {
        return facts.folded().codePointCount(0, facts.folded().length());
    }
}
