package home.engineers.programmes.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.Certificate;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.Words;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseSheet;
import home.engineers.programmes.rules.CaseSheet.Coded;
import home.engineers.programmes.rules.FormSheet;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a case as the sheet from which official forms and tables are filled; in Chinese, as those are. */
@Component
class CaseSheets {
    private final ProgrammeShelf shelf;
    private final SheetMaterial material;
    private final ReviewerTable reviewers;
    private final People people;
    private final HouseClock clock;
    private final Words words = new BundledWords(Language.ZH);

    CaseSheets(ProgrammeShelf shelf, SheetMaterial material, ReviewerTable reviewers, People people, HouseClock clock) {
        this.shelf = shelf;
        this.material = material;
        this.reviewers = reviewers;
        this.people = people;
        this.clock = clock;
    }

    CaseSheet of(ReviewCase one) {
        return read(one, material.of(List.of(one)), true);
    }

    /** The same without the lists of the profile and the course, for tables of many cases; in the order of the cases. */
    List<CaseSheet> singles(List<ReviewCase> some) {
        SheetMaterial.Gathered gathered = material.of(some);
        return some.stream().map(one -> read(one, gathered, false)).toList();
    }

    private CaseSheet read(ReviewCase one, SheetMaterial.Gathered gathered, boolean lists) {
        ProgrammeDocument document = shelf.of(one);
        Filing filing = gathered.filing(one);
        List<Happening> happened = gathered.happened(one);
        Draft draft = new Draft();
        house(draft, document, gathered);
        gathered.call(one).ifPresent(call -> call(draft, call));
        theCase(draft, document, one);
        applicant(draft, filing);
        gathered.unit(one).ifPresent(unit -> draft.put("applicant.unit", unit.name()));
        gathered.clocks(one).forEach(clock -> clock(draft, clock));
        course(draft, happened);
        gathered.certificate(one).ifPresent(certificate -> certificate(draft, certificate));
        if (lists) {
            lists(draft, one, filing, happened);
        }
        FormSheet.add(document.form(), gathered.answers(one), draft.values, draft.lists);
        return new CaseSheet(draft.values, draft.lists);
    }

    /** What is known so far; nothing is put for what is not known. */
    private static final class Draft {
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

        private void put(String path, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                values.put(path, value);
            }
        }
    }

    private void house(Draft draft, ProgrammeDocument document, SheetMaterial.Gathered gathered) {
        draft.put("house.association", gathered.association().name());
        draft.put("house.today", clock.today());
        draft.put("programme.name", document.name().zh());
        draft.put("programme.edition", document.edition());
    }

    private static void call(Draft draft, StoredCall call) {
        draft.put("call.name", call.name().zh());
        draft.put("call.opensOn", call.opensOn());
        draft.put("call.closesOn", call.closesOn());
        draft.put("call.countsOn", call.countsOn());
        if (call.approval() != null) {
            draft.put("call.approvalNumber", call.approval().number());
            draft.put("call.approvingAuthority", call.approval().authority());
        }
    }

    private void theCase(Draft draft, ProgrammeDocument document, ReviewCase one) {
        draft.put("case.number", one.number());
        draft.put("case.kind", document.kind(one.kind()).map(kind -> kind.name().zh()).orElse(""));
        draft.put("case.filedOn", day(one.filedAt()));
        draft.put("case.countedOn", one.countedOn());
        draft.put("case.status", coded("programmes.status.", one.state().status().wireName()));
        draft.put("case.stage", coded("programmes.stage.", one.state().stage().wireName()));
        draft.put("case.level", document.level(one.level()).map(level -> new Coded(level.id(), level.name().zh())).orElse(null));
        draft.put("case.specialty", one.specialty());
    }

    private void applicant(Draft draft, Filing filing) {
        EligibilityProfile profile = filing.profile();
        draft.put("applicant.name", filing.name());
        draft.put("applicant.employer", filing.employerName());
        draft.put("applicant.agency", filing.agency());
        draft.put("applicant.born", profile.born());
        draft.put("applicant.engineeringSince", profile.engineeringSince());
        if (profile.employment() != null) {
            draft.put("applicant.employment", coded(profile.employment().wireName(), profile.employment().words()));
        }
        profile.degrees().stream().max(Comparator.comparing(EligibilityProfile.Degree::level)).ifPresent(one -> {
            draft.put("applicant.degree", coded(one.level().wireName(), one.level().words()));
            draft.put("applicant.degreeOn", one.completed());
        });
        profile.titles().stream().max(Comparator.comparing(EligibilityProfile.Title::level)).ifPresent(one -> {
            draft.put("applicant.title", coded(one.level().wireName(), one.level().words()));
            draft.put("applicant.titleOn", one.obtained());
        });
        profile.skills().stream().max(Comparator.comparing(EligibilityProfile.Skill::level)).ifPresent(one -> {
            draft.put("applicant.skill", coded(one.level().wireName(), one.level().words()));
            draft.put("applicant.skillOn", one.obtained());
        });
    }

    private static void clock(Draft draft, CaseClock clock) {
        @Nullable String name = clock.stage() == Stage.PUBLICITY ? "publicity" : clock.stage() == Stage.OBJECTION ? "result" : null;
        if (name != null) {
            draft.put(name + ".begunOn", clock.begunOn());
            draft.put(name + ".dueOn", clock.dueOn());
            draft.put(name + ".workingDays", clock.workingDays());
        }
    }

    private static void course(Draft draft, List<Happening> happened) {
        last(happened, CaseAct.TALLY_RECORDED).ifPresent(tally -> {
            Map<String, Object> facts = tally.step().facts();
            draft.put("tally.panel", tally.note());
            draft.put("tally.size", facts.get("size"));
            draft.put("tally.present", facts.get("present"));
            draft.put("tally.yes", facts.get("yes"));
            boolean passes = Boolean.TRUE.equals(facts.get("passes"));
            draft.put("tally.result", new Coded(passes ? "passed" : "not-passed", passes ? "通过" : "未通过"));
        });
        last(happened, CaseAct.AWARDED).ifPresent(award -> draft.put("decision.grantedOn", day(award.at())));
    }

    private static void certificate(Draft draft, Certificate certificate) {
        draft.put("certificate.number", certificate.number());
        draft.put("certificate.issuedOn", certificate.issuedOn());
        draft.put("certificate.authority", certificate.authority());
    }

    private static Optional<Happening> last(List<Happening> happened, CaseAct act) {
        return happened.reversed().stream().filter(each -> each.step().act() == act).findFirst();
    }

    /** Levels and dates as they were filed; school, issuer and the like from the profile where it still says the same. */
    private void lists(Draft draft, ReviewCase one, Filing filing, List<Happening> happened) {
        @Nullable Profile profile = filing.erased() ? null : profile(one);
        draft.lists.put("degrees", filing.profile().degrees().stream()
                .map(each -> row("degrees", coded(each.level().wireName(), each.level().words()), "completed", each.completed(),
                        profile == null ? Map.of() : profile.educations().stream()
                                .filter(same -> same.level().equals(each.level().wireName()) && same.completed().equals(each.completed()))
                                .findFirst()
                                .map(same -> Map.of("school", same.school(), "field", same.field()))
                                .orElse(Map.of())))
                .toList());
        draft.lists.put("titles", filing.profile().titles().stream()
                .map(each -> row("titles", coded(each.level().wireName(), each.level().words()), "obtained", each.obtained(),
                        profile == null ? Map.of() : profile.titles().stream()
                                .filter(same -> same.level().equals(each.level().wireName()) && same.obtained().equals(each.obtained()))
                                .findFirst()
                                .map(same -> Map.of("specialty", same.specialty(), "issuer", same.issuer()))
                                .orElse(Map.of())))
                .toList());
        draft.lists.put("skills", filing.profile().skills().stream()
                .map(each -> row("skills", coded(each.level().wireName(), each.level().words()), "obtained", each.obtained(), Map.of()))
                .toList());
        draft.lists.put("posts", profile == null ? List.of() : profile.posts().stream()
                .sorted(Comparator.comparing(Profile.Post::from))
                .map(CaseSheets::post)
                .toList());
        draft.lists.put("opinions", opinions(one, happened));
        draft.lists.put("timeline", happened.stream().map(each -> act("timeline", each, null)).toList());
    }

    private @Nullable Profile profile(ReviewCase one) {
        try {
            return people.profile(one.applicant());
        } catch (Absent gone) {
            return null;
        }
    }

    private static Map<String, Object> row(String list, Coded level, String dateColumn, LocalDate date, Map<String, String> more) {
        Map<String, Object> row = new HashMap<>(Map.of(list + ".level", level, list + "." + dateColumn, date));
        more.forEach((column, value) -> row.put(list + "." + column, value));
        return row;
    }

    private static Map<String, Object> post(Profile.Post post) {
        Map<String, Object> row = new HashMap<>(
                Map.of("posts.employer", post.employerName(), "posts.duty", post.duty(), "posts.from", post.from()));
        if (post.to() != null) {
            row.put("posts.to", post.to());
        }
        return row;
    }

    /** What those who handled the case wrote, and the written opinions of reviewers without their names. */
    private List<Map<String, Object>> opinions(ReviewCase one, List<Happening> happened) {
        List<Map<String, Object>> opinions = new ArrayList<>(happened.stream()
                .filter(each -> each.note() != null && !each.note().isBlank() && each.step().act() != CaseAct.TALLY_RECORDED)
                .map(each -> act("opinions", each, each.note()))
                .toList());
        reviewers.opinions(one.id()).forEach(text ->
                opinions.add(Map.of("opinions.act", words.of("programmes.act.opinion-given"), "opinions.text", text)));
        return opinions;
    }

    private Map<String, Object> act(String list, Happening each, @Nullable String text) {
        Map<String, Object> row = new HashMap<>(Map.of(
                list + ".act", words.of("programmes.act." + each.step().act().wireName()), list + ".on", day(each.at())));
        if (text != null) {
            row.put(list + ".text", text);
        }
        return row;
    }

    private Coded coded(String prefix, String code) {
        return new Coded(code, words.of(prefix + code));
    }

    private Coded coded(String code, Sentence sentence) {
        return new Coded(code, sentence.in(words));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.ZONE);
    }
}
