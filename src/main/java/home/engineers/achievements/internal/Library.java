package home.engineers.achievements.internal;

import home.engineers.achievements.Achievements;
import home.engineers.achievements.internal.Achievement.By;
import home.engineers.achievements.internal.Achievement.Tombstone;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the library for everyone alike. */
@Service
@Transactional(readOnly = true)
class Library implements Achievements {
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final LibrarySearch search;
    private final HouseAddress house;

    Library(AchievementTable achievements, VersionTable versions, LibrarySearch search, HouseAddress house) {
        this.achievements = achievements;
        this.versions = versions;
        this.search = search;
        this.house = house;
    }

    @Override
    @SeenByAll
    public Outcome<Page> list(Query query, String after, boolean loose) {
        return search.find(query, after, loose, PAGE_SIZE).map(this::page);
    }

    /** The index is a moment behind: what was withdrawn since is left out. */
    private Page page(LibrarySearch.Found found) {
        Map<UUID, Entry> entries = entries(found.ids());
        List<Entry> standing = found.ids().stream().map(entries::get).filter(Objects::nonNull).filter(one -> one.withdrawn() == null).toList();
        return new Page(standing, found.total(), found.next(), found.counts(), found.loose(), found.anew(), found.marked());
    }

    @Override
    @SeenByAll
    public Optional<Entry> find(RegistrationNumber number) {
        return achievements.find(number).map(one -> {
            List<Version> published = published(one);
            return entry(one, published.getLast(), published);
        });
    }

    @Override
    @SeenByAll
    public Optional<Entry> find(RegistrationNumber number, int version) {
        return achievements.find(number).flatMap(one -> {
            List<Version> published = published(one);
            return published.stream().filter(of -> Objects.equals(of.number(), version)).findFirst().map(of -> entry(one, of, published));
        });
    }

    @Override
    @SeenByAll
    public Outcome<ToldPage> told(Query query, String after, boolean loose) {
        return list(query, after, loose).map(page -> new ToldPage(
                page.total(), page.loose(), page.entries().stream().map(this::told).toList(), page.next().orElse(null)));
    }

    @Override
    @SeenByAll
    public Optional<Told> told(String number) {
        return RegistrationNumber.read(number).flatMap(this::find).map(this::told);
    }

    private Told told(Entry entry) {
        Description said = entry.content().description();
        boolean gone = entry.withdrawn() != null;
        LocalizedText none = new LocalizedText("", "");
        return new Told(
                entry.number().toString(), address(entry.number()), said.title(), gone ? none : said.summary(), gone ? List.of() : said.keywords(),
                said.kind().wire(), gone ? null : said.maturity(), said.fields(), gone ? List.of() : entry.content().parties().stream()
                        .map(party -> new ToldParty(party.name(), party.role().wire(), party.affiliation(), party.share())).toList(),
                gone ? List.of() : said.patents(), gone ? List.of() : said.projects(), said.wish().wire(), said.licence().address(),
                entry.registeredOn(), entry.changedAt(), entry.version(), entry.filesOpen() && !gone, entry.opensOn(), entry.withdrawn());
    }

    /** Registered ones in their latest version, without their history; in a fixed number of questions. */
    Map<UUID, Entry> entries(Collection<UUID> ids) {
        Map<UUID, Achievement> found = achievements.all(ids);
        return versions.latest(ids).values().stream().collect(Collectors.toMap(
                Version::achievement, version -> entry(Objects.requireNonNull(found.get(version.achievement())), version, List.of(version))));
    }

    private List<Version> published(Achievement one) {
        return versions.of(one.id()).stream().filter(version -> version.number() != null)
                .sorted(Comparator.comparing(Version::number)).toList();
    }

    private static Entry entry(Achievement one, Version version, List<Version> all) {
        Tombstone stone = one.tombstone();
        return new Entry(
                Objects.requireNonNull(one.number()), version.content(), Objects.requireNonNull(version.number()),
                all.stream().map(Library::published).toList(), Objects.requireNonNull(one.registeredOn()), one.changedAt(),
                one.access() == Access.OPEN, one.embargoUntil(),
                stone == null ? null : new Withdrawn(day(stone.at()), stone.by() == By.DEPOSITOR, stone.reason()));
    }

    private static Published published(Version version) {
        return new Published(
                Objects.requireNonNull(version.number()), day(Objects.requireNonNull(version.publishedAt())),
                version.content().description().change());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.ZONE);
    }

    @Override
    public String address(RegistrationNumber number) {
        return house.text() + "/achievements/" + number;
    }
}
