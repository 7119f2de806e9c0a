package home.engineers.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.people.IdentityDocument;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.rules.IdentityCheck.Checked;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityCheckTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static String answer(Kind kind, String number, LocalDate born, LocalDate today) {
        return switch (IdentityCheck.check(new IdentityDocument(kind, number), born, today)) {
            case Granted<Checked>(Checked checked) -> "ok " + checked.born() + " " + checked.gender();
            case Refused<Checked>(var reasons) -> reasons.getFirst().key();
        };
    }

    /** Seventeen digits with their check digit. */
    static String resident(String seventeen) {
        return seventeen + IdentityCheck.checkDigit(seventeen + "0");
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, ok 1949-12-31 female",
        "11010519491231002x, ok 1949-12-31 female",
        "440524188001010014, ok 1880-01-01 male",
        "500103199001010010, ok 1990-01-01 male",
        "500112198512319994, ok 1985-12-31 male",
        "500103199001010011, people.identity.checkDigit",
        "110105194912310020, people.identity.checkDigit",
        "50010319900101001, people.identity.residentForm",
        "5001031990010100100, people.identity.residentForm",
        "50010319900101001A, people.identity.residentForm",
        "500103900101001, people.identity.residentForm",
    })
    void checksResidentNumbers(String number, String expected) {
        assertThat(answer(Kind.RESIDENT, number, null, TODAY)).isEqualTo(expected);
    }

    @Test
    void refusesImpossibleDatesOfBirth() {
        assertThat(answer(Kind.RESIDENT, resident("50010319900230001"), null, TODAY)).isEqualTo("people.identity.birthImpossible");
        assertThat(answer(Kind.RESIDENT, resident("50010319901301001"), null, TODAY)).isEqualTo("people.identity.birthImpossible");
        assertThat(answer(Kind.RESIDENT, resident("50010320261124001"), null, TODAY)).isEqualTo("people.identity.birthImpossible");
        assertThat(answer(Kind.RESIDENT, resident("50010318000101001"), null, TODAY)).isEqualTo("people.identity.birthImpossible");
        assertThat(answer(Kind.RESIDENT, resident("50010319000229001"), null, TODAY)).isEqualTo("people.identity.birthImpossible");
        assertThat(answer(Kind.RESIDENT, resident("50010320000229001"), null, TODAY)).startsWith("ok 2000-02-29");
    }

    @Test
    void refusesAChildUntilTheFourteenthBirthday() {
        String child = resident("50010320121124001");
        assertThat(answer(Kind.RESIDENT, child, null, LocalDate.of(2026, 11, 23))).isEqualTo("people.identity.child");
        assertThat(answer(Kind.RESIDENT, child, null, LocalDate.of(2026, 11, 24))).startsWith("ok");
        assertThat(answer(Kind.RESIDENT, child, null, LocalDate.of(2026, 11, 25))).startsWith("ok");
        assertThat(answer(Kind.RESIDENT, "500105201506010027", null, TODAY)).isEqualTo("people.identity.child");
        assertThat(answer(Kind.PASSPORT, "E12345678", LocalDate.of(2015, 6, 1), TODAY)).isEqualTo("people.identity.child");
    }

    @Test
    void refusesABirthdayThatDiffersFromTheNumber() {
        assertThat(answer(Kind.RESIDENT, "500103199001010010", LocalDate.of(1990, 1, 2), TODAY)).isEqualTo("people.identity.birthDiffers");
        assertThat(answer(Kind.RESIDENT, "500103199001010010", LocalDate.of(1990, 1, 1), TODAY)).startsWith("ok");
    }

    @Test
    void checksTheOtherDocuments() {
        assertThat(answer(Kind.HMT_RESIDENT, resident("81000019851001002"), null, TODAY)).startsWith("ok 1985-10-01");
        assertThat(answer(Kind.HMT_RESIDENT, "500103199001010010", null, TODAY)).isEqualTo("people.identity.hmtResidentForm");
        assertThat(answer(Kind.RESIDENT, resident("83000019851001002"), null, TODAY)).isEqualTo("people.identity.notResident");
        assertThat(answer(Kind.HMT_TRAVEL, "H12345678", null, TODAY)).startsWith("ok");
        assertThat(answer(Kind.HMT_TRAVEL, "m1234567890", null, TODAY)).startsWith("ok");
        assertThat(answer(Kind.HMT_TRAVEL, "12345678", null, TODAY)).startsWith("ok");
        assertThat(answer(Kind.HMT_TRAVEL, "T12345678", null, TODAY)).isEqualTo("people.identity.hmtTravelForm");
        assertThat(answer(Kind.FOREIGN_PERMANENT, "USA440080010101", null, TODAY)).startsWith("ok 1980-01-01".replace("1980", "1980"));
        assertThat(answer(Kind.FOREIGN_PERMANENT, "USA4400800230101", null, TODAY)).isEqualTo("people.identity.foreignForm");
        assertThat(answer(Kind.FOREIGN_PERMANENT, "USA440080023010", null, TODAY)).isEqualTo("people.identity.birthImpossible");
        assertThat(answer(Kind.FOREIGN_PERMANENT, resident("91184019810317001"), null, TODAY)).startsWith("ok 1981-03-17 null");
        assertThat(answer(Kind.FOREIGN_PERMANENT, "911840198103170010".replaceAll(".$", "Y"), null, TODAY)).isEqualTo("people.identity.foreignForm");
        assertThat(answer(Kind.PASSPORT, "e 1234 5678", null, TODAY)).startsWith("ok");
        assertThat(answer(Kind.PASSPORT, "E1234", null, TODAY)).isEqualTo("people.identity.passportForm");
    }

    @ParameterizedTest
    @CsvSource({
        "500103199001010010, RESIDENT", "50010319900101001, RESIDENT", "11010519491231002X, RESIDENT",
        "810000198510010021, HMT_RESIDENT", "H12345678, HMT_TRAVEL", "12345678, HMT_TRAVEL",
        "USA440080010101, FOREIGN_PERMANENT", "911840198103170010, FOREIGN_PERMANENT", "E12345678, PASSPORT",
    })
    void knowsTheKindByItsShape(String number, Kind kind) {
        assertThat(IdentityCheck.kindOf(number)).isEqualTo(kind);
    }

    @Test
    void masksAllButAFewCharacters() {
        assertThat(IdentityCheck.masked("500103199001010010")).isEqualTo("500***********0010");
        assertThat(IdentityCheck.masked("E12345678")).isEqualTo("E******78");
    }

    @Test
    void namesTheFieldAtFault() {
        var outcome = IdentityCheck.check(new IdentityDocument(Kind.RESIDENT, "1"), null, TODAY);
        assertThat(((Refused<Checked>) outcome).reasons()).containsExactly(Reason.at("number", "people.identity.residentForm"));
    }

    /** GB 11643 for the residence permit of Hong Kong, Macao and Taiwan residents, area codes 81, 82 and 83. */
    @ParameterizedTest
    @CsvSource({
        "810000198510010020, ok 1985-10-01 female", "820000198510010014, ok 1985-10-01 male",
        "830000198510010032, ok 1985-10-01 male",
        "810000198510010021, people.identity.checkDigit", "830000198510010033, people.identity.checkDigit",
        "840000198510010011, people.identity.hmtResidentForm", "810001198510010010, people.identity.hmtResidentForm",
        "81000019851001002, people.identity.hmtResidentForm", "810000198510010, people.identity.hmtResidentForm",
    })
    void checksResidencePermits(String number, String expected) {
        String right = number.length() == 18 && expected.equals("people.identity.hmtResidentForm") ? resident(number.substring(0, 17)) : number;
        assertThat(answer(Kind.HMT_RESIDENT, right, null, TODAY)).isEqualTo(expected);
    }

    /** Shape alone: H and M for Hong Kong and Macao with eight digits, and two of renewal on older ones; eight for Taiwan. */
    @ParameterizedTest
    @CsvSource({
        "H12345678, true", "M12345678, true", "H1234567890, true", "12345678, true",
        "H1234567, false", "H123456789, false", "H12345678901, false", "A12345678, false", "1234567, false", "123456789, false",
    })
    void checksTravelPermits(String number, boolean granted) {
        assertThat(answer(Kind.HMT_TRAVEL, number, null, TODAY))
                .isEqualTo(granted ? "ok null null" : "people.identity.hmtTravelForm");
    }

    /** The card of 2023 has the check digit of GB 11643; for the older one no check is published. */
    @ParameterizedTest
    @CsvSource({
        "911840198103170018, ok 1981-03-17 null", "911840198103170010, people.identity.checkDigit",
        "811840198103170010, people.identity.foreignForm", "91184019810317001, people.identity.foreignForm",
        "USA440080010101, ok 1980-01-01 null", "USA440080010109, ok 1980-01-01 null", "usa440080010101, ok 1980-01-01 null",
        "USA440005010101, ok 2005-01-01 null", "USA440080133101, people.identity.birthImpossible",
        "US4400800101011, people.identity.foreignForm", "USA44008001010, people.identity.foreignForm",
        "USAD40080010101, people.identity.foreignForm", "USA440015010101, people.identity.child",
    })
    void checksCardsOfForeignPermanentResidents(String number, String expected) {
        String right = expected.equals("people.identity.foreignForm") && number.length() == 18 ? resident(number.substring(0, 17)) : number;
        assertThat(answer(Kind.FOREIGN_PERMANENT, right, null, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "E12345678, true", "ab1234, true", "123456789012, true", "Ｅ１２３４５６７８, true",
        "E1234, false", "1234567890123, false", "E1234_678, false", "护照12345678, false",
    })
    void checksPassportsByShapeAlone(String number, boolean granted) {
        assertThat(answer(Kind.PASSPORT, number, null, TODAY)).isEqualTo(granted ? "ok null null" : "people.identity.passportForm");
    }

    /** An area code stays with a person for life: codes of divisions that ended are as good as any. */
    @ParameterizedTest
    @CsvSource({"500105", "500112", "510202", "512201", "512301", "513001", "500157", "500100", "999999"})
    void comparesNoAreaCodeWithTheDivisionsOfToday(String area) {
        String number = resident(area + "19700101001");
        boolean citizen = !area.startsWith("9");
        assertThat(answer(citizen ? Kind.RESIDENT : Kind.FOREIGN_PERMANENT, number, null, TODAY)).startsWith("ok 1970-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "HMT_RESIDENT, 83000020121124001", "FOREIGN_PERMANENT, 91184020121124001",
    })
    void refusesAChildWithAnyDocumentThatTellsTheBirthday(Kind kind, String seventeen) {
        assertThat(answer(kind, resident(seventeen), null, LocalDate.of(2026, 11, 23))).isEqualTo("people.identity.child");
        assertThat(answer(kind, resident(seventeen), null, LocalDate.of(2026, 11, 24))).startsWith("ok");
    }
}
