package home.engineers.api;

import home.engineers.experts.Act;
import home.engineers.experts.ExpertRoll;
import home.engineers.experts.ExpertRoll.Listed;
import home.engineers.experts.Specialty;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pool of experts, for those who keep or supervise it, and the own entry of an expert. */
@RestController
class ExpertsApi {
    private final ExpertRoll roll;

    ExpertsApi(ExpertRoll roll) {
        this.roll = roll;
    }

    /**
     * @param admissions programme, slash, level; nothing after the slash for every level
     * @param until last day of the seat, or null where there is none
     */
    record ExpertView(
            String person, String name, String employer, List<String> specialties, List<String> admissions, @Nullable LocalDate until,
            int open, int done, int declined) {
        static ExpertView of(Listed one) {
            return new ExpertView(
                    one.person().toString(), one.name(), one.employer(), one.specialties(), one.admissions(), one.until(), one.open(),
                    one.done(), one.declined());
        }
    }

    /** Experts by name, fifty from a page on; {@code q}, {@code specialty}, {@code programme} and {@code state} narrow them. */
    @GetMapping("/api/v1/experts")
    @Performs(Act.POOL_READ)
    List<ExpertView> experts(
            Actor actor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String programme, @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "1") String page) {
        Map<String, String> asked = Map.of("q", q, "specialty", specialty, "programme", programme, "state", state, "page", page);
        return roll.experts(actor, asked).stream().map(ExpertView::of).toList();
    }

    /** The own entry in the pool; nothing for whoever is in none. */
    @GetMapping("/api/v1/me/expert")
    @Performs(Act.OWN_ENTRY)
    List<ExpertView> own(Actor actor) {
        return roll.own(actor).stream().map(ExpertView::of).toList();
    }

    record SpecialtyView(String id, String zh, String en, String fieldZh, String fieldEn, LocalDate from) {
        static SpecialtyView of(Specialty one) {
            return new SpecialtyView(
                    one.id(), one.name().zh(), one.name().en(), one.group().zh(), one.group().en(), one.from());
        }
    }

    /** The specialties that can be chosen today. */
    @GetMapping("/api/v1/specialties")
    @Performs(Act.OWN_ENTRY)
    List<SpecialtyView> specialties() {
        return roll.specialties().stream().map(SpecialtyView::of).toList();
    }
}
