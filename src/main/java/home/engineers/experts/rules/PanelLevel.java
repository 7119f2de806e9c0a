package home.engineers.experts.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Titles in rising order (rule GC-7), as the levels at which experts sit on panels. */
public enum PanelLevel {
    TECHNICIAN("technician", "员级", "technician"),
    ASSISTANT("assistant-engineer", "初级", "junior"),
    INTERMEDIATE("engineer", "中级", "intermediate"),
    SENIOR("senior-engineer", "高级", "senior"),
    FULL_SENIOR("professor-engineer", "正高级", "full senior");

    private final String title;
    private final LocalizedText name;

    PanelLevel(String title, String zh, String en) {
        this.title = title;
        this.name = new LocalizedText(zh, en);
    }

    public LocalizedText words() {
        return name;
    }

    public String title() {
        return title;
    }

    public static Optional<PanelLevel> ofTitle(String title) {
        return Arrays.stream(values()).filter(level -> level.title.equals(title)).findFirst();
    }

    /** The highest among the titles; empty where there is none. */
    public static Optional<PanelLevel> highest(Collection<String> titles) {
        return titles.stream().flatMap(title -> ofTitle(title).stream()).max(Comparator.naturalOrder());
    }

    /**
     * What speaks against judging these levels: an expert of a panel holds a title of its level at least (令40 art. 10, rule
     * ZC-12; that a panel for full senior titles asks for that title is this house's reading). Levels that are no titles ask
     * for none.
     *
     * @param levels ids of all levels the admission opens
     * @param held titles of the expert
     */
    @Clause(instrument = "mohrss-40-2019", article = "10", rule = "ZC-12")
    public static Optional<Reason> against(Collection<String> levels, List<String> held) {
        Optional<PanelLevel> asked = highest(levels);
        Optional<PanelLevel> has = highest(held);
        return asked.filter(level -> has.isEmpty() || has.get().compareTo(level) < 0)
                .map(level -> Reason.at("level", "experts.admission.title", level.name).citing("mohrss-40-2019", "10"));
    }
}
