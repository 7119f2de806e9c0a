package home.engineers.programmes.internal;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialState;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseState;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.testing.HouseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The effect {@code credential} of an award. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=credentials", "house.address=https://house.example"})
class CredentialEffectTests {
    @Autowired private ApplicationContext context;
    @Autowired private CredentialEffect effect;
    @Autowired private ProgrammeShelf shelf;
    @Autowired private Credentials credentials;
    @Autowired private IdSource ids;

    private Society society;
    private PersonId secretary;

    @BeforeEach
    void anOffice() {
        society = new Society(context);
        secretary = society.holder(Role.SECRETARY);
    }

    private ReviewCase decided(String programme, PersonId applicant) {
        ProgrammeDocument document = shelf.current(programme);
        return new ReviewCase(
                new CaseId(ids.next()), 1, ids.token(), ids.token(), "HG-ABCD2345", programme, document.edition(),
                document.levels().getFirst().id(), "土木工程", applicant, null, society.municipal().id(), null, document.kinds().getFirst().id(),
                null, null, society.today(), society.today(), context.getBean(HouseClock.class).instant(), CaseState.BEFORE);
    }

    @Test
    void handsOutWhatTheAssociationCertifiesAndTakesItBack() {
        PersonId applicant = society.person();
        ReviewCase one = decided("foreign-qualification", applicant);
        String number = granted(effect.carryOut(one, society.today(), society.today().plusYears(3), secretary));

        Credential issued = credentials.of(applicant).getFirst();
        assertThat(issued.number()).isEqualTo(number);
        assertThat(issued.detail().zh()).isEqualTo("海外工程师资格认可（认可为工程师水平、土木工程）");
        assertThat(issued.validUntil()).isEqualTo(society.today().plusYears(3));
        assertThat(granted(effect.carryOut(one, society.today(), society.today().plusYears(3), secretary))).isEqualTo(number);

        effect.undo(one, number, society.today(), secretary, "材料不实");
        assertThat(credentials.of(applicant)).extracting(Credential::state).isEqualTo(List.of(CredentialState.REVOKED));
    }

    @Test
    void issuesNothingThatOnlyTheGovernmentCertifies() {
        PersonId applicant = society.person();

        assertThat(granted(effect.carryOut(decided("title-review", applicant), society.today(), null, secretary))).isEqualTo("HG-ABCD2345");
        assertThat(credentials.of(applicant)).isEmpty();
    }
}
