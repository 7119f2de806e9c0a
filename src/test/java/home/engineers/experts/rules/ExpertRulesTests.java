package home.engineers.experts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import home.engineers.experts.Specialty;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.law.CoversClause;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpertRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CoversClause({"ZC-12"})
    @CsvSource(delimiter = '|', value = {
        // levels asked | titles held | admitted
        "senior-engineer | senior-engineer | true",
        "senior-engineer | professor-engineer | true",
        "senior-engineer | engineer | false",
        "senior-engineer | | false",
        "professor-engineer | senior-engineer | false",
        "professor-engineer | professor-engineer | true",
        "engineer | engineer | true",
        "engineer | assistant-engineer | false",
        "technician | technician | true",
        "assistant-engineer senior-engineer | engineer | false",
        "engineer | assistant-engineer senior-engineer | true",
        "invention improvement | | true",
        "invention | unknown-title | true",
    })
    void aPanelAsksForATitleOfItsLevel(String levels, @Nullable String titles, boolean admitted) {
        List<String> held = titles == null ? List.of() : Arrays.asList(titles.split(" "));

        assertThat(PanelLevel.against(Arrays.asList(levels.split(" ")), held).isEmpty()).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CoversClause({"ZC-13"})
    @CsvSource({
        "2026-10-20, 2029-10-19, true", "2026-10-20, 2029-10-20, true", "2026-10-20, 2029-10-21, false",
        "2024-02-29, 2027-02-28, true", "2024-02-29, 2027-03-01, false",
    })
    void aTermEndsWithinThreeYears(LocalDate from, LocalDate to, boolean allowed) {
        assertThat(ExpertTerm.against(from, to, 3).isEmpty()).isEqualTo(allowed);
    }

    @Test
    @CoversClause({"ZC-13"})
    void aTermWithoutAnEndIsRefused() {
        assertThat(ExpertTerm.against(DAY, null, 3)).map(Reason::key).contains("experts.term.tooLong");
    }

    private static Specialty specialty(String id, @Nullable LocalDate to, @Nullable String then) {
        return new Specialty(id, new LocalizedText("专业" + id, id), new LocalizedText("类", "field"), DAY.minusYears(5), to, then);
    }

    @Test
    void aSpecialtyIsChosenThroughItsLastDayAndStaysReadableAfterwards() {
        SpecialtyList list = new SpecialtyList(List.of(specialty("old", DAY, "new"), specialty("new", null, null)));

        assertThat(list.against(Set.of("old"), DAY)).isEmpty();
        assertThat(list.against(Set.of("old"), DAY.plusDays(1))).extracting(Reason::key).containsExactly("experts.specialties.unknown");
        assertThat(list.against(Set.of("none"), DAY)).extracting(Reason::key).containsExactly("experts.specialties.unknown");
        assertThat(list.find("old")).isPresent();
        assertThat(list.on(DAY.plusDays(1))).extracting(Specialty::id).containsExactly("new");
    }

    @Test
    void oneSpecialtyAtLeastAndFiveAtMost() {
        SpecialtyList list = new SpecialtyList(List.of(
                specialty("aa", null, null), specialty("bb", null, null), specialty("cc", null, null), specialty("dd", null, null),
                specialty("ee", null, null), specialty("ff", null, null)));

        assertThat(list.against(Set.of(), DAY)).extracting(Reason::key).containsExactly("experts.specialties.count");
        assertThat(list.against(Set.of("aa", "bb", "cc", "dd", "ee"), DAY)).isEmpty();
        assertThat(list.against(Set.of("aa", "bb", "cc", "dd", "ee", "ff"), DAY)).extracting(Reason::key)
                .containsExactly("experts.specialties.count");
    }

    @Test
    void aListThatContradictsItselfIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                new SpecialtyList(List.of(specialty("aa", null, null), specialty("aa", null, null))));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpecialtyList(List.of(specialty("aa", DAY, "zz"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpecialtyList(List.of(new Specialty(
                "aa", new LocalizedText("有 空格", "x"), new LocalizedText("类", "field"), DAY, null, null))));
    }
}
