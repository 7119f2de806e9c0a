package home.engineers.people.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerHours;
import home.engineers.kernel.career.CareerHours.Subject;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import home.engineers.people.Profile;
import home.engineers.people.rules.Section;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The profile as a career: what the person says of school, work, titles, skills, works and training. */
@Component
@Order(10)
class CareerOnProfile implements CareerSource {
    private final Entries entries;

    CareerOnProfile(Entries entries) {
        this.entries = entries;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        return Stream.of(
                        all(person, Section.TITLE, CareerOnProfile::title),
                        all(person, Section.SKILL, CareerOnProfile::skill),
                        all(person, Section.EDUCATION, CareerOnProfile::education),
                        all(person, Section.POST, CareerOnProfile::post),
                        all(person, Section.WORK, CareerOnProfile::work),
                        all(person, Section.CPD, CareerOnProfile::training))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<CareerItem> all(PersonId person, Section section, Function<Entry, CareerItem> item) {
        return entries.of(person, section).stream().map(item);
    }

    private static CareerItem title(Entry entry) {
        return item(entry, Kind.TITLE, named(entry, "specialty"), entry.text("issuer"), entry.date("obtained"), null);
    }

    private static CareerItem skill(Entry entry) {
        return item(entry, Kind.SKILL, named(entry, "occupation"), "", entry.date("obtained"), null);
    }

    private static CareerItem education(Entry entry) {
        return item(entry, Kind.EDUCATION, named(entry, "field"), entry.text("school"), entry.date("completed"), null);
    }

    private static CareerItem post(Entry entry) {
        return item(
                entry, Kind.POST, CareerItem.plain(entry.text("duty")), entry.text("employer_name"), entry.date("started"),
                entry.date("ended"));
    }

    private static CareerItem work(Entry entry) {
        LocalizedText kind = CareerItem.words("people.choice." + entry.text("kind"));
        return item(
                entry, Kind.WORK, CareerItem.words("people.career.work", kind, entry.text("title"), entry.text("reference")), "",
                entry.date("dated"), null);
    }

    private static CareerItem training(Entry entry) {
        Profile.Held held = Profiles.held(entry);
        Subject subject = entry.flag("either") ? Subject.EITHER : entry.flag("compulsory") ? Subject.GENERAL : Subject.PROFESSIONAL;
        CareerHours hours = new CareerHours(
                entry.number("year"), entry.number("hours"), subject, sameness(entry),
                held == null ? null : new CareerHours.Held(held.from(), held.until(), held.began(), held.ceased()));
        return new CareerItem(
                id(entry), Kind.TRAINING, CareerItem.plain(entry.text("subject")), CareerItem.plain(entry.text("provider")),
                held == null ? null : held.from(), held == null ? null : held.until(), Provenance.DECLARED, link(entry), hours);
    }

    /** The same subject of the same provider on the same day, or in the same year where no day is known, is one activity. */
    private static String sameness(Entry entry) {
        LocalDate held = entry.date("held");
        String text = entry.text("subject") + "|" + entry.text("provider") + "|" + (held == null ? entry.number("year") : held)
                + "|" + entry.text("began");
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Punct}&&[^|]]", "").toLowerCase(Locale.ROOT);
    }

    private static LocalizedText named(Entry entry, String field) {
        return CareerItem.words(
                "people.career.levelled", CareerItem.words("people.choice." + entry.text("level")), entry.text(field));
    }

    private static CareerItem item(
            Entry entry, Kind kind, LocalizedText title, String by, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new CareerItem(id(entry), kind, title, CareerItem.plain(by), from, until, Provenance.DECLARED, link(entry));
    }

    private static String id(Entry entry) {
        return "people:" + entry.id();
    }

    private static String link(Entry entry) {
        return "/people/me/" + entry.section().wire() + "/" + entry.id();
    }
}
