package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisations;
import home.engineers.people.IdentityDocument;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Two records of one person from the suggestion to the merge, its record and its undo, on desk and phone, in each theme and language. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=duplicates")
class DuplicateScenesBrowserTests {
    private static final String FIRST = "13800097401";
    private static final String SECOND = "13800097402";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Organisations organisations;

    @Autowired
    private DueWorkRunner due;

    @Test
    void aPairIsComparedMergedAndTakenApart() {
        PersonId first = entered(person("陈砚秋", FIRST)
                .educated(new Profile.Education("bachelor", "望津职业技术大学", "机械工程", LocalDate.of(2009, 6, 30)))
                .specialised("机械电气"));
        PersonId second = entered(documented("陳砚秋", SECOND)
                .withMail("chen.yanqiu@example.org")
                .educated(
                        new Profile.Education("bachelor", "望津职业技术大学", "机械工程", LocalDate.of(2009, 6, 30)),
                        new Profile.Education("master", "渝州大学", "机械工程", LocalDate.of(2012, 6, 30)))
                .specialised("机械电气", "焊接"));
        admit(second);
        due.runAll();
        for (Look look : Look.pairs()) {
            try (Visit visit = Visit.to(port, look).signIn(cast.member("secretary").orElseThrow())) {
                compare(visit);
                merge(visit, look);
                leadsOn(visit, first, second);
                undo(visit, look);
            }
        }
    }

    /** The municipal secretary reads the profiles of members. */
    private void admit(PersonId person) {
        assertThat(memberships.takeOver(
                        new Memberships.Entry(
                                organisations.municipalAssociation().id(), person, null, null, LocalDate.of(2026, 1, 1), null),
                        null))
                .isInstanceOf(Granted.class);
    }

    private static NewPerson person(String name, String mobile) {
        return new NewPerson(
                name, mobile, null, null, null, LocalDate.of(1987, 3, 9), null, Profile.Employment.IN_POST, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), true);
    }

    private static NewPerson documented(String name, String mobile) {
        return new NewPerson(
                name, mobile, null, new IdentityDocument(IdentityDocument.Kind.PASSPORT, "E9740001"), "female", LocalDate.of(1987, 3, 9), null,
                Profile.Employment.IN_POST, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);
    }

    private PersonId entered(NewPerson person) {
        Outcome<PersonRegister.Entered> outcome = register.enter(person, null);
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted<PersonRegister.Entered>) outcome).value().person();
    }

    /** The list says why the two may be one, and leads to both side by side. */
    private static void compare(Visit visit) {
        visit.open("/people/duplicates").mustBeClean().keepScene("secretary", "duplicates");
        Locator row = visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText("138****7401"));
        assertThat(row.locator("li").count()).isEqualTo(2);
        row.locator("a[href^='/people/merge?']").click();
        visit.page().locator("#moves").waitFor();
        visit.mustBeClean().keepScene("secretary", "merge");
        assertThat(visit.page().locator("section[aria-labelledby=grounds] li").count()).isEqualTo(2);
        assertThat(visit.text()).contains("E*****01");
    }

    /** Whoever chooses too little is told at the place what is left to choose, and keeps what was chosen. */
    private static void merge(Visit visit, Look look) {
        Page page = visit.page();
        page.check("main input[name=mail][value=kept]");
        press(visit, look, "合并", "Merge");
        assertThat(visit.faults(true)).singleElement().asString().contains("status of 422");
        visit.keepScene("secretary", "merge-open");
        assertThat(page.locator("#name-error").count()).isEqualTo(1);
        assertThat(page.locator("#mobile-error").count()).isEqualTo(1);
        assertThat(page.isChecked("main input[name=mail][value=kept]")).isTrue();
        page.check("main input[name=name][value=kept]");
        page.check("main input[name=mobile][value=merged]");
        press(visit, look, "合并", "Merge");
        visit.mustBeClean().keepScene("secretary", "merged");
        assertThat(page.url()).contains("/people/merges/");
        assertThat(page.locator("section[aria-labelledby=moved] li").count()).isGreaterThan(1);
    }

    private static void leadsOn(Visit visit, PersonId first, PersonId second) {
        String record = visit.page().url().replaceFirst("^.*?(/people/)", "$1");
        String kept = visit.page().locator("main a[href^='/people/']:not([href^='/people/merges'])")
                .getAttribute("href");
        String merged = kept.endsWith(first.toString()) ? second.toString() : first.toString();
        visit.open("/people/" + merged).mustBeClean();
        assertThat(visit.page().url()).endsWith(kept);
        visit.open("/people/" + merged + "/identity");
        assertThat(visit.page().url()).endsWith(kept + "/identity");
        visit.open("/people/merges").mustBeClean().keepScene("secretary", "merges");
        visit.open("/people/duplicates?state=merged").mustBeClean().keepScene("secretary", "duplicates-merged");
        visit.open(record);
    }

    private static void undo(Visit visit, Look look) {
        press(visit, look, "撤销合并", "Undo the merge");
        visit.mustBeClean().keepScene("secretary", "merge-undone");
        assertThat(visit.page().locator("#undo").count()).isZero();
        visit.open("/people/duplicates");
        assertThat(visit.page().locator("main tbody tr", new Page.LocatorOptions().setHasText("138****7401")).count()).isEqualTo(1);
    }

    private static void press(Visit visit, Look look, String chinese, String english) {
        visit.press(look.language() == Language.ZH ? chinese : english);
    }
}
