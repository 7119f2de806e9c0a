package home.engineers.programmes.internal;

import home.engineers.people.Profile;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EmploymentKind;
import home.engineers.programmes.SkillLevel;
import home.engineers.programmes.TitleLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes what eligibility and a filing need from the profile kept once, so that nothing is asked twice. */
final class ProfileOfPerson {
    private ProfileOfPerson() {}

    static EligibilityProfile eligibility(Profile profile) {
        return new EligibilityProfile(
                profile.born(),
                profile.educations().stream()
                        .flatMap(one -> DegreeLevel.named(one.level())
                                .map(level -> new EligibilityProfile.Degree(level, one.completed())).stream())
                        .toList(),
                profile.titles().stream()
                        .flatMap(one -> TitleLevel.named(one.level())
                                .map(level -> new EligibilityProfile.Title(level, one.obtained())).stream())
                        .toList(),
                profile.skills().stream()
                        .flatMap(one -> SkillLevel.named(one.level())
                                .map(level -> new EligibilityProfile.Skill(level, one.obtained())).stream())
                        .toList(),
                profile.posts().stream()
                        .filter(Profile.Post::engineering)
                        .map(Profile.Post::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                EmploymentKind.valueOf(profile.employment().name()),
                profile.barredUntil(),
                Set.of());
    }

    /** The posts held on a day, the latest first. */
    static List<Profile.Post> employers(Profile profile, LocalDate on) {
        return profile.posts().stream()
                .filter(post -> !post.from().isAfter(on) && (post.to() == null || !post.to().isBefore(on)))
                .sorted(Comparator.comparing(Profile.Post::from).reversed())
                .toList();
    }

    /** Specialties the person has named, and those of titles held. */
    static List<String> specialties(Profile profile) {
        return Stream.concat(
                        profile.specialties().stream(), profile.titles().stream().map(Profile.Title::specialty))
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }
}
