package home.engineers.browser;

import home.engineers.experts.ExpertPool;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Thirteen: three who can preside, one process engineer, who works at the first unit, and nine others. */
@TestConfiguration
class PanelPool {
    static final List<PersonId> EXPERTS = new ArrayList<>();

    private static String specialty(int place) {
        return place < 3 ? "主持" : place == EXPERTS.size() - 1 ? "工艺" : "机械";
    }

    @Bean
    ExpertPool panelPool() {
        return new ExpertPool() {
            @Override
            public String id() {
                return "panel";
            }

            @Override
            public LocalizedText title() {
                return new LocalizedText("机械电气专家库", "Experts of mechanics");
            }

            @Override
            public Members members(LocalDate on) {
                return new Members(
                        EXPERTS.stream()
                                .map(one -> new Expert(one, Map.of(
                                        "specialty", Set.of(specialty(EXPERTS.indexOf(one))),
                                        "employer", Set.of("虚构单位"))))
                                .toList(),
                        List.of());
            }
        };
    }
}
