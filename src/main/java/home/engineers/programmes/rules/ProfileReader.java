package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Degree;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.EligibilityProfile.Skill;
import home.engineers.programmes.EligibilityProfile.Title;
import home.engineers.programmes.EmploymentKind;
import home.engineers.programmes.SkillLevel;
import home.engineers.programmes.TitleLevel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a profile from JSON. Unknown keys, impossible dates and unknown levels are refused with their place, for
 * example {@code degrees[0].level}; an item that is absent counts as not told.
 */
public final class ProfileReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> KEYS =
            Set.of("born", "degrees", "titles", "skills", "engineeringSince", "employment", "barredUntil");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_ENTRIES = 200;

    private final List<Reason> faults = new ArrayList<>();
    private final Set<Item> untold = EnumSet.noneOf(Item.class);

    private ProfileReader() {}

    public static Outcome<EligibilityProfile> read(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return new ProfileReader().profile(root);
        } catch (JacksonException malformed) {
            String line = malformed.getLocation() == null ? "1" : String.valueOf(malformed.getLocation().getLineNr());
            return Outcome.refused(Reason.at(line, "programmes.profile.notJson", line));
        }
    }

    private Outcome<EligibilityProfile> profile(JsonNode root) {
        if (!root.isObject()) {
            return Outcome.refused(Reason.at("1", "programmes.profile.notAnObject"));
        }
        knownKeys(root, "", KEYS);
        LocalDate born = date(root, "born", "born");
        List<Degree> degrees = list(root, "degrees", Item.DEGREES, "completed", DegreeLevel::named, Degree::new);
        List<Title> titles = list(root, "titles", Item.TITLES, "obtained", TitleLevel::named, Title::new);
        List<Skill> skills = list(root, "skills", Item.SKILLS, "obtained", SkillLevel::named, Skill::new);
        LocalDate since = told(root, "engineeringSince", Item.ENGINEERING_SINCE);
        EmploymentKind employment = employment(root);
        LocalDate barred = told(root, "barredUntil", Item.BAR);
        notBeforeBirth(born, degrees, titles, skills, since);
        return faults.isEmpty()
                ? Outcome.granted(
                        new EligibilityProfile(born, degrees, titles, skills, since, employment, barred, untold))
                : Outcome.refused(faults);
    }

    private void knownKeys(JsonNode object, String place, Set<String> known) {
        object.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> faults.add(Reason.at(place + key, "programmes.profile.unknownKey", key)));
    }

    private @Nullable LocalDate told(JsonNode root, String key, Item item) {
        if (!root.has(key)) {
            untold.add(item);
        }
        return date(root, key, key);
    }

    private @Nullable EmploymentKind employment(JsonNode root) {
        JsonNode value = root.get("employment");
        if (value == null || value.isNull()) {
            untold.add(Item.EMPLOYMENT);
            return null;
        }
        return word(value, "employment", EmploymentKind::named).orElse(null);
    }

    private <L, T> List<T> list(
            JsonNode root,
            String key,
            Item item,
            String dateKey,
            Function<String, Optional<L>> levels,
            BiFunction<L, LocalDate, T> entry) {
        JsonNode list = root.get(key);
        if (list == null || list.isNull()) {
            untold.add(item);
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST_ENTRIES) {
            faults.add(Reason.at(key, "programmes.profile.notAList", MOST_ENTRIES));
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            entry(list.get(index), key + "[" + index + "]", dateKey, levels, entry).ifPresent(entries::add);
        }
        return entries;
    }

    private <L, T> Optional<T> entry(
            JsonNode value,
            String place,
            String dateKey,
            Function<String, Optional<L>> levels,
            BiFunction<L, LocalDate, T> entry) {
        if (!value.isObject()) {
            faults.add(Reason.at(place, "programmes.profile.notAnObject"));
            return Optional.empty();
        }
        knownKeys(value, place + ".", Set.of("level", dateKey));
        Optional<L> level = required(value, place, "level").flatMap(node -> word(node, place + ".level", levels));
        required(value, place, dateKey);
        @Nullable LocalDate date = date(value, dateKey, place + "." + dateKey);
        return level.isEmpty() || date == null ? Optional.empty() : Optional.of(entry.apply(level.get(), date));
    }

    private Optional<JsonNode> required(JsonNode object, String place, String key) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            faults.add(Reason.at(place + "." + key, "programmes.profile.missing", key));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private <L> Optional<L> word(JsonNode value, String place, Function<String, Optional<L>> vocabulary) {
        Optional<L> word = value.isString() ? vocabulary.apply(value.asString()) : Optional.empty();
        if (word.isEmpty()) {
            faults.add(Reason.at(place, "programmes.profile.unknownWord", value.asString()));
        }
        return word;
    }

    private @Nullable LocalDate date(JsonNode object, String key, String place) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        Optional<LocalDate> date = value.isString() ? date(value.asString()) : Optional.empty();
        if (date.isEmpty()) {
            faults.add(Reason.at(place, "programmes.profile.impossibleDate", value.asString()));
        }
        return date.orElse(null);
    }

    /** A day that exists, between 1900 and 2199, written as 2026-06-30. */
    public static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private void notBeforeBirth(
            @Nullable LocalDate born,
            List<Degree> degrees,
            List<Title> titles,
            List<Skill> skills,
            @Nullable LocalDate since) {
        if (born == null || !faults.isEmpty()) {
            return;
        }
        for (int index = 0; index < degrees.size(); index++) {
            after(born, degrees.get(index).completed(), "degrees[" + index + "].completed");
        }
        for (int index = 0; index < titles.size(); index++) {
            after(born, titles.get(index).obtained(), "titles[" + index + "].obtained");
        }
        for (int index = 0; index < skills.size(); index++) {
            after(born, skills.get(index).obtained(), "skills[" + index + "].obtained");
        }
        if (since != null) {
            after(born, since, "engineeringSince");
        }
    }

    private void after(LocalDate born, LocalDate date, String place) {
        if (!date.isAfter(born)) {
            faults.add(Reason.at(place, "programmes.profile.beforeBirth", date.toString(), born.toString()));
        }
    }
}
