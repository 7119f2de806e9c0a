package home.engineers.programmes.internal;

import home.engineers.experts.Experts;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.panels.assignment.Expertise;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.FormAnswers;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a case is about, from what was filed, and what a reviewer knows: the specialties chosen in the pool, or else those of the
 * profile, and the texts of the profile. Names and employers count for nothing.
 */
@Component
class ReviewerExpertise {
    private final FormTable forms;
    private final Experts experts;
    private final People people;

    ReviewerExpertise(FormTable forms, Experts experts, People people) {
        this.forms = forms;
        this.experts = experts;
        this.people = people;
    }

    /** In the order of the cases. */
    List<Expertise> of(List<ReviewCase> many) {
        Map<CaseId, FormAnswers> answers = forms.latest(many.stream().map(ReviewCase::id).toList());
        return many.stream().map(one -> of(one, answers.get(one.id()))).toList();
    }

    private static Expertise of(ReviewCase one, @Nullable FormAnswers answers) {
        String text = answers == null ? "" : words(answers.values().values()).collect(Collectors.joining("\n"));
        return new Expertise(one.specialty().isBlank() ? Set.of() : Set.of(one.specialty().strip()), text);
    }

    /** What people wrote in sentences, in rows of a list as well; choices and ids of files are no sentences. */
    private static Stream<String> words(Collection<?> answers) {
        return answers.stream().flatMap(answer -> switch (answer) {
            case String text -> Stream.of(text);
            case List<?> list -> words(list);
            case Map<?, ?> row -> words(row.values());
            default -> Stream.empty();
        });
    }

    /** In the order of the reviewers. @param association in whose pool they are, or may be */
    List<Expertise> of(Collection<PersonId> reviewers, OrganisationId association) {
        Map<PersonId, Set<String>> chosen = experts.specialties(association, reviewers);
        return reviewers.stream().map(one -> of(people.profile(one), chosen.getOrDefault(one, Set.of()))).toList();
    }

    private static Expertise of(Profile profile, Set<String> chosen) {
        Set<String> specialties = new HashSet<>(chosen);
        if (chosen.isEmpty()) {
            specialties.addAll(profile.specialties());
            profile.titles().forEach(title -> specialties.add(title.specialty()));
            specialties.removeIf(String::isBlank);
        }
        String text = Stream.of(
                        specialties.stream(),
                        profile.educations().stream().map(Profile.Education::field),
                        profile.posts().stream().map(Profile.Post::duty),
                        profile.works().stream().map(Profile.Work::title))
                .flatMap(one -> one)
                .collect(Collectors.joining("\n"));
        return new Expertise(specialties, text);
    }
}
