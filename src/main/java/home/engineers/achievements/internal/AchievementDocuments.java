package home.engineers.achievements.internal;

import home.engineers.achievements.rules.AchievementVocabulary;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.Party;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.Granted;
import home.engineers.patents.PatentNumber;
import home.engineers.search.DocumentSource;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexSchema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Registered achievements that stand, each as its latest published version says it. */
@Component
class AchievementDocuments implements DocumentSource {
    private final AchievementTable achievements;
    private final VersionTable versions;

    AchievementDocuments(AchievementTable achievements, VersionTable versions) {
        this.achievements = achievements;
        this.versions = versions;
    }

    @Override
    public IndexSchema schema() {
        return AchievementVocabulary.SCHEMA;
    }

    @Override
    public String table() {
        return "achievement";
    }

    @Override
    public List<IndexDocument> documents(Collection<UUID> ids) {
        Map<UUID, Achievement> found = achievements.all(ids);
        List<UUID> standing = found.values().stream().filter(Achievement::stands).map(Achievement::id).toList();
        return standing.isEmpty() ? List.of() : versions.latest(standing).values().stream()
                .map(version -> document(Objects.requireNonNull(found.get(version.achievement())), version)).toList();
    }

    private static IndexDocument document(Achievement one, Version version) {
        Description said = version.content().description();
        RegistrationNumber number = Objects.requireNonNull(one.number());
        LocalDate registered = Objects.requireNonNull(one.registeredOn());
        String level = said.maturity() == null ? "" : said.maturity().toString();
        return IndexDocument.of(one.id().toString())
                .with(AchievementVocabulary.NUMBERS, number.toString())
                .with(AchievementVocabulary.NUMBERS, said.patents().stream().flatMap(AchievementDocuments::patent).toList())
                .with(AchievementVocabulary.TITLE, said.title().zh())
                .with(AchievementVocabulary.TITLE_EN, said.title().en())
                .with(AchievementVocabulary.KEYWORD, said.keywords())
                .with(AchievementVocabulary.KEYWORD, said.keywordsEn())
                .with(AchievementVocabulary.ABSTRACT, said.summary().zh())
                .with(AchievementVocabulary.ABSTRACT, said.summary().en())
                .with(AchievementVocabulary.PARTY, version.content().parties().stream().map(Party::name).toList())
                .with(AchievementVocabulary.PARTY, version.content().parties().stream().map(Party::affiliation).distinct().toList())
                .with(AchievementVocabulary.FIELD, said.fields())
                .with(AchievementVocabulary.KIND, said.kind().wire())
                .with(AchievementVocabulary.WISH, said.wish().wire())
                .with(AchievementVocabulary.MATURITY, level)
                .with(AchievementVocabulary.LEVEL, level)
                .with(AchievementVocabulary.YEAR, String.valueOf(number.year()))
                .with(AchievementVocabulary.ACCESS, one.access().wire())
                .with(AchievementVocabulary.REGISTERED, registered)
                .with(AchievementVocabulary.PLACE, String.valueOf(AchievementVocabulary.place(number)))
                .build();
    }

    private static Stream<String> patent(String printed) {
        return PatentNumber.read(printed) instanceof Granted<PatentNumber>(PatentNumber number) ? Stream.of(number.text()) : Stream.empty();
    }
}
