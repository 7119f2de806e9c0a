package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.panels.assignment.Expertise;
import home.engineers.people.People;
import home.engineers.people.Profile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a case is about, from what was filed, and what a reviewer knows, from the profile. Names and employers count for nothing. */
@Component
class ReviewerExpertise {
    private final FormReader forms;
    private final People people;

    ReviewerExpertise(FormReader forms, People people) {
        this.forms = forms;
        this.people = people;
    }

    Expertise of(ReviewCase one) {
        String text = words(forms.answers(one).values()).collect(Collectors.joining("\n"));
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

    Expertise of(PersonId reviewer) {
        Profile profile = people.profile(reviewer);
        Set<String> specialties = new HashSet<>(profile.specialties());
        profile.titles().forEach(title -> specialties.add(title.specialty()));
        specialties.removeIf(String::isBlank);
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
