package home.engineers.panels;

import home.engineers.experts.ExpertPool;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Twelve invented experts of two specialties and three employers, two of them excluded. */
@TestConfiguration
public class InventedPool {
    public static final String ID = "invented";

    /** Who a number of the pool is: the same in every test. */
    public static PersonId expert(int number) {
        return new PersonId(new java.util.UUID(0x0193_a0c0_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    @Bean
    ExpertPool inventedPool() {
        return new ExpertPool() {
            @Override
            public String id() {
                return ID;
            }

            @Override
            public LocalizedText title() {
                return new LocalizedText("虚构专家库", "Invented pool");
            }

            @Override
            public Members members(LocalDate on) {
                return new Members(
                        IntStream.range(0, 10).mapToObj(i -> new Expert(expert(i), Map.of(
                                "specialty", Set.of(i % 2 == 0 ? "桥梁" : "隧道"),
                                "employer", Set.of("虚构单位" + "甲乙丙".charAt(i % 3))))).toList(),
                        List.of(expert(10), expert(11)));
            }
        };
    }
}
