package home.engineers.programmes.internal;

import home.engineers.kernel.Language;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Shown;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.VoteRule;
import home.engineers.votes.PublicVotes.NewCandidate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes candidates of cases: what voters read of each is what its document lets the stage show, and no more. */
@Component
class VoteCandidates {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final String FORMULA = "=+-@";

    private final FilingTable filings;
    private final FormReader forms;

    VoteCandidates(FilingTable filings, FormReader forms) {
        this.filings = filings;
        this.forms = forms;
    }

    /** Candidates in the order of their cases, no two of one name. */
    List<NewCandidate> of(ProgrammeDocument document, List<ReviewCase> cases) {
        Map<CaseId, Filing> filed = filings.of(cases.stream().map(ReviewCase::id).toList());
        List<NewCandidate> candidates = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ReviewCase one : cases) {
            Map<String, Object> answers = forms.answers(one);
            String name = name(document, Objects.requireNonNull(filed.get(one.id())), answers);
            String own = taken.add(name) ? name : name + "（" + one.number() + "）";
            taken.add(own);
            candidates.add(new NewCandidate(
                    own, text(document, one, Objects.requireNonNull(filed.get(one.id())), answers), Optional.empty(),
                    Optional.of(one.id().value())));
        }
        return candidates;
    }

    private static String name(ProgrammeDocument document, Filing filing, Map<String, Object> answers) {
        @Nullable String field = VoteTerms.rule(document).nameFrom();
        String name = line(field == null ? filing.name() : answer(answers, field));
        String quoted = FORMULA.indexOf(name.isEmpty() ? ' ' : name.charAt(0)) < 0 ? name : "“" + name + "”";
        return quoted.substring(0, Math.min(LONGEST_NAME, quoted.length()));
    }

    private static String text(ProgrammeDocument document, ReviewCase one, Filing filing, Map<String, Object> answers) {
        List<Shown> shows = document.rule(Stage.PUBLIC_VOTE).shows();
        VoteRule rule = VoteTerms.rule(document);
        List<String> head = new ArrayList<>();
        if (rule.nameFrom() != null && shows.contains(Shown.NAME)) {
            head.add(filing.name());
        }
        if (shows.contains(Shown.EMPLOYER) && !filing.employerName().isEmpty()) {
            head.add(filing.employerName());
        }
        if (shows.contains(Shown.SPECIALTY)) {
            head.add(one.specialty());
        }
        if (shows.contains(Shown.LEVEL)) {
            head.add(document.level(one.level()).orElseThrow().name().in(Language.ZH));
        }
        String body = rule.textFrom() == null ? "" : answer(answers, rule.textFrom());
        String text = (String.join("，", head) + "\n" + body).strip();
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private static String answer(Map<String, Object> answers, String field) {
        return Objects.requireNonNullElse(answers.get(field), "").toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
