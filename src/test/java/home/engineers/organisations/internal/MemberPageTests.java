package home.engineers.organisations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.MemberFilter.View;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberPageTests {
    private static final int MOST = MemberSearch.MOST_COUNTED;
    private static final MemberLine LINE = new MemberLine(
            new MembershipId(new UUID(0, 1)), "某人", "", Membership.State.ACTIVE, "", "", "", new OrganisationId(new UUID(0, 2)), "",
            LocalDate.of(2026, 11, 23), null, true);

    @Test
    void saysExactlyHowManyThereAreUpToTheMostCounted() {
        assertThat(page(MOST, 1, MemberFilter.SIZE).total()).isEqualTo(MOST);
        assertThat(page(MOST, 1, MemberFilter.SIZE).more()).isFalse();
        assertThat(page(MOST, 1, MemberFilter.SIZE).count(View.ALL)).isEqualTo("5000");
    }

    @Test
    void saysThatThereAreMoreWhereItStoppedCounting() {
        assertThat(page(MOST + 1, 1, MemberFilter.SIZE).total()).isEqualTo(MOST);
        assertThat(page(MOST + 1, 1, MemberFilter.SIZE).more()).isTrue();
        assertThat(page(MOST + 1, 1, MemberFilter.SIZE).count(View.ALL)).isEqualTo("5000+");
    }

    @Test
    void knowsTheTotalAgainOnTheLastPage() {
        assertThat(page(MOST + 1, 200, 7).total()).isEqualTo(199L * MemberFilter.SIZE + 7);
        assertThat(page(MOST + 1, 200, 7).more()).isFalse();
        assertThat(page(MOST + 1, 199, MemberFilter.SIZE).more()).isTrue();
    }

    private static MemberPage page(long counted, int number, int lines) {
        List<MemberLine> shown = Collections.nCopies(lines, LINE);
        return MemberPage.of(shown, Map.of(View.ALL, counted), counted, number);
    }
}
