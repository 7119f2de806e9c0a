package home.engineers.careers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.internal.PassportDesk;
import home.engineers.careers.rules.AllocatedHours;
import home.engineers.careers.rules.AllocatedHours.Rest;
import home.engineers.careers.rules.HourRule;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.WorkedExample;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The worked example of the how-to page: hours of a year, entered and counted. */
@HouseTest
@Transactional
class PassportHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/passport.md");

    @Autowired private ApplicationContext house;
    @Autowired private PassportDesk desk;
    @Autowired private MockMvc mvc;

    @Test
    void itCountsAsThePageSays() throws Exception {
        Society society = new Society(house);
        PersonId engineer = society.person();
        for (List<String> row : PAGE.table("| subject | kind | hours | day | from | to |")) {
            mvc.perform(training(row).with(SignedInAs.person(engineer)).with(csrf())).andExpect(redirectedUrl("/people/me"));
        }

        PassportYear year = desk.year(society.actor(engineer), 2026);

        List<List<String>> told = PAGE.table("| subject | professional | general | at the same time | above the limit |");
        assertThat(told.stream().map(row -> line(year, row.getFirst())).toList()).isEqualTo(told);
        assertThat(year.allocated().lacking()).isEqualTo(2);
        assertThat(year.allocated().lacking(HourRule.PROFESSIONAL)).isEqualTo(2);
        assertThat(year.allocated().faults()).isEmpty();
        mvc.perform(get("/api/v1/passport").with(SignedInAs.person(engineer)))
                .andExpect(jsonPath("$.years[0].year").value(2026))
                .andExpect(jsonPath("$.years[0].professional").value(58))
                .andExpect(jsonPath("$.years[0].general").value(30))
                .andExpect(jsonPath("$.years[0].lacking").value(2))
                .andExpect(jsonPath("$.items.length()").value(5));
    }

    private static MockHttpServletRequestBuilder training(List<String> row) {
        MockHttpServletRequestBuilder request = post("/people/me/cpd/new")
                .param("year", "2026").param("subject", row.get(0)).param("hours", row.get(2)).param("provider", "虚构培训中心")
                .param("held", row.get(3)).param("began", row.get(4)).param("ceased", row.get(5));
        return switch (row.get(1)) {
            case "general" -> request.param("compulsory", "true");
            case "either" -> request.param("either", "true");
            default -> request;
        };
    }

    private static List<String> line(PassportYear year, String subject) {
        String id = year.items().values().stream().filter(item -> item.title().zh().equals(subject)).map(CareerItem::id).findFirst().orElseThrow();
        AllocatedHours allocated = year.allocated();
        Map<String, Integer> counts = allocated.of(id);
        Rest rest = allocated.rest().stream().filter(one -> one.evidence().equals(id)).findFirst().orElse(new Rest(id, 0, Set.of(), 0));
        return List.of(
                subject, String.valueOf(counts.getOrDefault(HourRule.PROFESSIONAL, 0)),
                String.valueOf(counts.getOrDefault(HourRule.GENERAL, 0)), String.valueOf(rest.overlapping()), String.valueOf(rest.over()));
    }
}
