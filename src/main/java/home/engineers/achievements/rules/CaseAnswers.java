package home.engineers.achievements.rules;

import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.Description.Conclusion;
import home.engineers.achievements.rules.Description.Kind;
import home.engineers.achievements.rules.Description.Licence;
import home.engineers.achievements.rules.Description.Ownership;
import home.engineers.achievements.rules.Description.Wish;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deposit as the form of the programme asks for it, and what was filed by that form alone as a deposit. */
public final class CaseAnswers {
    private CaseAnswers() {}

    /** @param deposit by which the case is found again from here */
    public static Map<String, Object> of(Deposited one, String deposit) {
        Description said = one.description();
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title", said.title().zh());
        answers.put("class", said.kind().wire());
        answers.put("abstract", said.summary().zh());
        answers.put("finishedOn", String.valueOf(said.finishedOn()));
        answers.put("deposit", deposit);
        answers.put("conclusion", said.conclusion().wire());
        answers.put("unlawful", !said.lawful());
        answers.put("secret", !said.lawful());
        answers.put("disputed", !said.lawful());
        answers.put("authors", one.authors().stream().map(CaseAnswers::author).toList());
        answers.put("ways", said.wish().wire());
        if (said.kind() == Kind.BASIC_THEORY) {
            answers.put("papers", one.files().stream()
                    .filter(file -> file.kind() == EvidenceFile.Kind.PAPER).map(file -> Map.of("paper", file.label())).toList());
        } else if (said.kind() == Kind.APPLIED_TECHNOLOGY) {
            answers.put("proof", proof(one));
            if (said.maturity() != null) {
                answers.put("maturity", said.maturity().longValue());
            }
        } else {
            answers.put("adopted", one.has(EvidenceFile.Kind.ADOPTION));
        }
        return answers;
    }

    private static Map<String, Object> author(Party party) {
        String share = party.share() == null ? "" : party.share() + "%";
        return share.isEmpty() ? Map.of("name", party.name()) : Map.of("name", party.name(), "part", share);
    }

    /** An evaluation stands for itself, a right only with the statement of a user. */
    private static String proof(Deposited one) {
        if (one.has(EvidenceFile.Kind.EVALUATION)) {
            return "evaluation";
        }
        return one.has(EvidenceFile.Kind.RIGHT) && one.has(EvidenceFile.Kind.USER) ? "rights" : "neither";
    }

    /** What was filed without a deposit: the evidence stays with the case. */
    public static Deposited deposited(Map<String, Object> answers) {
        Description said = new Description(
                new LocalizedText(text(answers, "title"), ""), new LocalizedText(text(answers, "abstract"), ""), List.of(), List.of(),
                Wired.of(Kind.values(), text(answers, "class")).orElse(Kind.APPLIED_TECHNOLOGY),
                answers.get("maturity") instanceof Number number ? Integer.valueOf(number.intValue()) : null, day(text(answers, "finishedOn")),
                Wired.of(Conclusion.values(), text(answers, "conclusion")).orElse(Conclusion.NONE), List.of(), List.of(), List.of(),
                Ownership.UNIT, "", Wired.of(Wish.values(), text(answers, "ways")).orElse(Wish.OTHER), Licence.RESERVED, Access.CLOSED, null,
                true, "");
        List<Party> parties = new ArrayList<>();
        if (answers.get("authors") instanceof List<?> authors) {
            for (Object author : authors) {
                if (author instanceof Map<?, ?> row) {
                    int position = parties.size() + 1;
                    parties.add(new Party(
                            position, Party.Kind.PERSON, null, null, String.valueOf(row.get("name")),
                            position == 1 ? Party.Role.LEADER : Party.Role.CONTRIBUTOR, "", null));
                }
            }
        }
        return new Deposited(said, parties, List.of());
    }

    private static String text(Map<String, Object> answers, String name) {
        Object value = answers.get(name);
        return value == null ? "" : value.toString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
