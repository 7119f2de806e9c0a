package home.engineers.achievements.internal;

import home.engineers.achievements.Achievements;
import home.engineers.achievements.internal.Achievement.By;
import home.engineers.achievements.internal.Achievement.Tombstone;
import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    public Page list(Query query, int page) {
        List<UUID> ids = search.page(query, page, PAGE_SIZE);
        Map<UUID, Achievement> found = achievements.all(ids);
        Map<UUID, Version> latest = versions.latest(ids);
        return new Page(
                ids.stream().map(id -> entry(found.get(id), latest.get(id), List.of(latest.get(id)))).toList(), search.count(query));
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

    private List<Version> published(Achievement one) {
        return versions.of(one.id()).stream().filter(version -> version.number() != null)
                .sorted(java.util.Comparator.comparing(Version::number)).toList();
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
