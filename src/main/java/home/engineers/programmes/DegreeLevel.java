package home.engineers.programmes;

import java.util.Arrays;
import java.util.Optional;

/**
 * Educations in rising order of rank. Schools of technology stand level with the education they are equal to
 * (rule GT-4, 人社部发〔2018〕74号).
 */
public enum DegreeLevel {
    SECONDARY_VOCATIONAL("secondary-vocational", 1),
    TECHNICAL_SCHOOL_INTERMEDIATE("technical-school-intermediate", 1),
    ASSOCIATE("associate", 2),
    TECHNICAL_SCHOOL_SENIOR("technical-school-senior", 2),
    BACHELOR("bachelor", 3),
    TECHNICAL_SCHOOL_TECHNICIAN("technical-school-technician", 3),
    SECOND_BACHELOR("second-bachelor", 4),
    MASTER("master", 5),
    DOCTOR("doctor", 6);

    private final String wireName;
    private final int rank;

    DegreeLevel(String wireName, int rank) {
        this.wireName = wireName;
        this.rank = rank;
    }

    public String wireName() {
        return wireName;
    }

    public boolean atLeast(DegreeLevel other) {
        return rank >= other.rank;
    }

    public Sentence words() {
        return Sentence.of("programmes.degree." + wireName);
    }

    public static Optional<DegreeLevel> named(String wireName) {
        return Arrays.stream(values()).filter(level -> level.wireName.equals(wireName)).findFirst();
    }
}
