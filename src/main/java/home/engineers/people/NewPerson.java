package home.engineers.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person on entry. {@link #of} gives one with nothing but name, mobile number and document; the
 * withers add the rest.
 *
 * @param gender {@code female}, {@code male} or null; read from the document where that tells it
 * @param born read from the document where that tells it
 */
public record NewPerson(
        String name,
        @Nullable String mobile,
        @Nullable String mail,
        @Nullable IdentityDocument document,
        @Nullable String gender,
        @Nullable LocalDate born,
        @Nullable String district,
        Profile.Employment employment,
        List<Profile.Education> educations,
        List<Profile.Post> posts,
        List<Profile.Title> titles,
        List<Profile.Skill> skills,
        List<String> specialties,
        List<Profile.ContinuingEducation> continuingEducation,
        List<Profile.Work> works,
        boolean invented) {

    public static NewPerson of(String name, @Nullable String mobile, @Nullable IdentityDocument document) {
        return new NewPerson(
                name, mobile, null, document, null, null, null, Profile.Employment.IN_POST,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);
    }

    public NewPerson withMail(String address) {
        return new NewPerson(name, mobile, address, document, gender, born, district, employment, educations, posts,
                titles, skills, specialties, continuingEducation, works, invented);
    }

    public NewPerson living(String districtCode, Profile.Employment as) {
        return new NewPerson(name, mobile, mail, document, gender, born, districtCode, as, educations, posts, titles,
                skills, specialties, continuingEducation, works, invented);
    }

    public NewPerson educated(Profile.Education... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, List.of(all), posts,
                titles, skills, specialties, continuingEducation, works, invented);
    }

    public NewPerson posted(Profile.Post... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, List.of(all),
                titles, skills, specialties, continuingEducation, works, invented);
    }

    public NewPerson titled(Profile.Title... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, posts,
                List.of(all), skills, specialties, continuingEducation, works, invented);
    }

    public NewPerson skilled(Profile.Skill... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, posts,
                titles, List.of(all), specialties, continuingEducation, works, invented);
    }

    public NewPerson specialised(String... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, posts,
                titles, skills, List.of(all), continuingEducation, works, invented);
    }

    public NewPerson trained(Profile.ContinuingEducation... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, posts,
                titles, skills, specialties, List.of(all), works, invented);
    }

    public NewPerson authored(Profile.Work... all) {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, posts,
                titles, skills, specialties, continuingEducation, List.of(all), invented);
    }

    /** Marks the person as invented: one of the cast or of the generated members, never a real one. */
    public NewPerson markedInvented() {
        return new NewPerson(name, mobile, mail, document, gender, born, district, employment, educations, posts,
                titles, skills, specialties, continuingEducation, works, true);
    }
}
