package home.engineers.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.people.Profile.ContinuingEducation;
import java.util.List;
import org.junit.jupiter.api.Test;

class EducationYearTests {
    @Test
    void countsOnlyTheHoursOfTheYear() {
        EducationYear year = EducationYear.of(
                2026, List.of(professional(2026, 40), general(2026, 20), professional(2025, 90)), 90, 2, 3);

        assertThat(year).isEqualTo(new EducationYear(2026, 40, 20, 90, 60));
        assertThat(year.lacking()).isEqualTo(30);
        assertThat(year.lackingProfessional()).isEqualTo(20);
    }

    @Test
    void isMetAtNinetyHoursOfWhichSixtyAreProfessional() {
        assertThat(EducationYear.of(2026, List.of(professional(2026, 60), general(2026, 30)), 90, 2, 3).lacking()).isZero();
        assertThat(EducationYear.of(2026, List.of(professional(2026, 60), general(2026, 29)), 90, 2, 3).lacking()).isEqualTo(1);
    }

    @Test
    void generalHoursDoNotReplaceProfessionalOnes() {
        EducationYear year = EducationYear.of(2026, List.of(professional(2026, 59), general(2026, 100)), 90, 2, 3);

        assertThat(year.lacking()).isEqualTo(1);
        assertThat(year.lackingProfessional()).isEqualTo(1);
    }

    private static ContinuingEducation professional(int year, int hours) {
        return new ContinuingEducation(year, "焊接结构疲劳设计", false, hours, "虚构培训中心");
    }

    private static ContinuingEducation general(int year, int hours) {
        return new ContinuingEducation(year, "知识产权", true, hours, "虚构培训中心");
    }
}
