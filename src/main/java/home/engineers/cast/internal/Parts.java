package home.engineers.cast.internal;

import home.engineers.organisations.Organisation;
import home.engineers.people.IdentityDocument;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Turns a part of the script into a person as the register takes one. */
final class Parts {
    private static final String PROVIDER = "渝州市继续教育基地";
    private static final String GENERAL = "公需科目年度课程";

    private Parts() {}

    static NewPerson personOf(Script.Part part, Company company) {
        NewPerson person = NewPerson.of(
                        part.name(), part.mobile(), new IdentityDocument(IdentityDocument.Kind.RESIDENT, part.document()))
                .living(part.district(), Profile.Employment.IN_POST)
                .markedInvented();
        if (part.mail() != null) {
            person = person.withMail(part.mail());
        }
        if (part.specialties() != null) {
            person = person.specialised(part.specialties().toArray(String[]::new));
        }
        person = qualified(person, part);
        return part.unit() == null ? person : person.posted(postOf(part, company.organisation(part.unit())));
    }

    private static NewPerson qualified(NewPerson bare, Script.Part part) {
        NewPerson person = bare;
        if (part.degree() != null) {
            Script.Degree degree = part.degree();
            person = person.educated(
                    new Profile.Education(degree.level(), degree.school(), degree.field(), degree.completed()));
        }
        if (part.title() != null) {
            Script.Title title = part.title();
            person = person.titled(new Profile.Title(title.level(), title.specialty(), title.issuer(), title.obtained()));
        }
        if (part.skill() != null) {
            person = person.skilled(
                    new Profile.Skill(part.skill().level(), part.skill().occupation(), part.skill().obtained()));
        }
        return part.hours() == null ? person : person.trained(hoursOf(part.hours()));
    }

    private static Profile.ContinuingEducation[] hoursOf(List<Script.Hours> all) {
        return all.stream()
                .flatMap(one -> Stream.of(
                        new Profile.ContinuingEducation(one.year(), one.subject(), false, one.professional(), PROVIDER),
                        new Profile.ContinuingEducation(one.year(), GENERAL, true, one.general(), PROVIDER)))
                .toArray(Profile.ContinuingEducation[]::new);
    }

    private static Profile.Post postOf(Script.Part part, Organisation unit) {
        boolean engineering = !Boolean.FALSE.equals(part.engineering());
        LocalDate from = part.engineeringSince() == null ? part.born().plusYears(24) : part.engineeringSince();
        return new Profile.Post(unit.name(), unit.id(), part.duty() == null ? "" : part.duty(), engineering, from, null);
    }
}
