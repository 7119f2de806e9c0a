package home.engineers.programmes.web;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.ObjectionHandling;
import home.engineers.programmes.internal.CommonAct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the selects of the inbox and of the report of clocks. */
public final class DeskWords {
    private DeskWords() {}

    public static Map<String, String> named(Page page, Map<String, LocalizedText> names) {
        Map<String, String> options = new LinkedHashMap<>();
        names.forEach((id, name) -> options.put(id, page.t(name)));
        return options;
    }

    public static Map<String, String> stages(Page page, List<String> stages) {
        Map<String, String> options = new LinkedHashMap<>();
        stages.forEach(stage -> options.put(stage, page.t("programmes.stage." + stage)));
        return options;
    }

    public static Map<String, String> acts(Page page, List<CommonAct> acts) {
        Map<String, String> options = new LinkedHashMap<>();
        acts.forEach(act -> options.put(act.wireName(), page.t("programmes.batch.title." + act.wireName())));
        return options;
    }

    public static Map<String, String> persons(ObjectionHandling.Naming naming) {
        Map<String, String> options = new LinkedHashMap<>();
        naming.candidates().forEach(person -> options.put(person.id().toString(), person.name()));
        return options;
    }

    /** The act that belongs to the stage, else the first. */
    public static String fitting(List<CommonAct> acts, String stage) {
        String wanted = switch (stage) {
            case "publicity" -> "begin-publicity";
            case "endorsement" -> "endorse";
            case "completeness" -> "find-complete";
            case "screening" -> "screen";
            case "confirmation" -> "confirm";
            default -> "";
        };
        return acts.stream().map(CommonAct::wireName).filter(wanted::equals).findFirst().orElse(acts.getFirst().wireName());
    }
}
