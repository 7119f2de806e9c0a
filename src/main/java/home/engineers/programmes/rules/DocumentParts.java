package home.engineers.programmes.rules;

import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.time.DateText;
import home.engineers.law.LawRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a document from its sections, adding to the faults what it finds wrong. */
final class DocumentParts {
    private static final Predicate<String> MARK = Pattern.compile("[A-Z]{2,4}").asMatchPredicate();
    /** What the numbers of cases begin with where the document sets nothing. */
    private static final String ANY_MARK = "EH";

    private final Citing citing;
    private final List<DocumentFault> faults;

    DocumentParts(LawRegister register, List<DocumentFault> faults) {
        this.citing = new Citing(register);
        this.faults = faults;
    }

    ProgrammeDocument document(DocumentSection root, String sha256) {
        String id = citing.identifier(root, "id");
        String edition = citing.identifier(root, "edition");
        @Nullable LocalDate appliesFrom = root.has("applies-from") ? day(root, "applies-from") : null;
        var name = root.localized("names");
        @Nullable LocalizedText purpose = root.has("purpose") ? root.localized("purpose") : null;
        String mark = mark(root);
        Citation basis = basis(root.section("authority"));
        Opening opening = opening(root);
        Applicant applicant = root.has("applicant")
                ? root.word("applicant", Applicant::named, "programmes.fault.unknownApplicant").orElse(Applicant.PERSON)
                : Applicant.PERSON;
        FormRule form = root.has("form") ? FormParts.form(root.section("form")) : FormRule.NONE;
        LevelParts levels = new LevelParts(citing, form, root);
        List<LevelRule> asked = levels.levels(root);
        List<KindRule> kinds = kinds(root, levels, asked);
        List<StageRule> course =
                new StageParts(citing, new VoteParts(citing, form, opening), faults).course(root, kinds.stream().map(KindRule::id).toList());
        if (applicant == Applicant.UNIT && course.stream().anyMatch(rule -> rule.actor() == Party.EMPLOYER)) {
            root.fault(root.line("applicant"), "programmes.fault.employerOfUnit");
        }
        if (!opening.byCall() && course.stream().anyMatch(rule -> rule.stage() == Stage.DRAW)) {
            root.fault(root.line("stages"), "programmes.fault.drawWithoutCall");
        }
        ConflictRule conflicts = root.has("conflicts") ? ConflictParts.rule(root.section("conflicts")) : ConflictRule.USUAL;
        root.close();
        return new ProgrammeDocument(
                id, edition, appliesFrom, sha256, mark, name, purpose, basis, opening, applicant, asked, kinds, course, form, conflicts);
    }

    private Citation basis(DocumentSection section) {
        Citation basis = citing.citation(section);
        section.close();
        return basis;
    }

    private static @Nullable LocalDate day(DocumentSection root, String key) {
        String text = root.text(key);
        Optional<LocalDate> day = DateText.read(text);
        if (!text.isEmpty() && day.isEmpty()) {
            root.fault(root.line(key), "programmes.fault.notADay", key);
        }
        return day.orElse(null);
    }

    private static String mark(DocumentSection root) {
        String mark = root.has("mark") ? root.text("mark") : ANY_MARK;
        if (!mark.isEmpty() && !MARK.test(mark)) {
            root.fault(root.line("mark"), "programmes.fault.notAMark", mark);
        }
        return mark;
    }

    private static Opening opening(DocumentSection root) {
        boolean byCall = is(root, "opening", "by-call", "standing", "programmes.fault.unknownOpening");
        boolean approval = is(root, "approval", "required", "none", "programmes.fault.unknownApproval");
        boolean free = is(root, "charges", "none", null, "programmes.fault.unknownCharges");
        if (approval && !byCall) {
            root.fault(root.line("approval"), "programmes.fault.approvalWithoutCall");
        }
        return new Opening(byCall, approval, free);
    }

    /** Whether the word is this one and not the other; the other where there is no such key. */
    private static boolean is(DocumentSection root, String key, String word, @Nullable String other, String fault) {
        if (!root.has(key)) {
            return false;
        }
        String text = root.text(key);
        if (!text.isEmpty() && !text.equals(word) && !text.equals(other)) {
            root.fault(root.line(key), fault, text);
        }
        return text.equals(word);
    }

    /** Without the key there is one kind, which asks what the programme asks. */
    private List<KindRule> kinds(DocumentSection root, LevelParts levels, List<LevelRule> asked) {
        List<KindRule> kinds = new ArrayList<>();
        for (DocumentSection section : root.sections("kinds")) {
            String id = citing.identifier(section, "id");
            LocalizedText name = section.localized("names");
            kinds.add(new KindRule(id, name, section.has("levels") ? levels.levels(section) : asked));
            section.close();
        }
        if (root.has("kinds")) {
            Citing.distinct(root, "kinds", kinds.stream().map(KindRule::id).toList());
        }
        return kinds.isEmpty() ? List.of(new KindRule(KindRule.REVIEW, new LocalizedText("评审", "Review"), asked)) : kinds;
    }
}
