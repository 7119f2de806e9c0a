package home.engineers.districts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.districts.internal.DistrictMap;
import home.engineers.kernel.Language;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.Society;
import home.engineers.organisations.TileMap;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;

@HouseTest
class CoveragePagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private Coverage coverage;

    private Society society;

    @BeforeEach
    void invent() {
        society = new Society(house);
    }

    @Test
    void drawsThirtySevenTilesAndTheSameFactsAsATable() throws Exception {
        String page = mvc.perform(get("/coverage")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

        assertThat(page.split("<rect class=\"m[1-5]\"", -1)).hasSize(38);
        assertThat(page.split("data-th=\"进展\"", -1)).hasSize(38);
        assertThat(page).doesNotContain("style=").doesNotContain("审图号").contains("2023年12月31日");
    }

    @Test
    void givesTheDrawingOutAsAPictureOfItsOwn() throws Exception {
        String picture = mvc.perform(get("/coverage/map").param("on", "2025-11-05"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(header().string("Content-Disposition", containsString(".svg")))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        Document drawn = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
        assertThat(drawn.getElementsByTagName("title").getLength()).isEqualTo(1 + 38);
        assertThat(picture).contains("2025-11-05", "江北", "不是地图").doesNotContain("两江", "审图号");
        mvc.perform(get("/coverage/map").param("on", "2016-12-31")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void looksBackToTheDaysBeforeLiangjiang() throws Exception {
        mvc.perform(get("/coverage").param("on", "2025-11-05"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("江北区")))
                .andExpect(content().string(not(containsString("两江新区"))));
    }

    @Test
    void answersADayNotCoveredInWords() throws Exception {
        mvc.perform(get("/coverage").param("on", "2016-12-31"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不在覆盖范围内")));
        mvc.perform(get("/api/v1/districts").param("on", "2016-12-31"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("不在覆盖范围内")));
        mvc.perform(get("/api/v1/districts").param("on", "2026-13-05"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", containsString("不是日期")));
    }

    @Test
    void listsDistrictsWithTheirDaysAndSuccessors() throws Exception {
        mvc.perform(get("/api/v1/districts").param("on", "2025-11-05"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(38))
                .andExpect(jsonPath("$[?(@.code == '500112')].to").value("2025-11-06"))
                .andExpect(jsonPath("$[?(@.code == '500112')].successors[0]").value("500157"));
        mvc.perform(get("/api/v1/districts").param("on", "2025-11-06"))
                .andExpect(jsonPath("$.length()").value(37))
                .andExpect(jsonPath("$[?(@.code == '500157')].from").value("2025-11-06"));
    }

    @Test
    void exportsTheTable() throws Exception {
        mvc.perform(get("/coverage").param("format", "csv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("500157,两江新区")));
        mvc.perform(get("/coverage").param("format", "xlsx"))
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));
    }

    @Test
    void drawsBoundariesOnlyWithAnApprovalNumber() {
        TileMap tiles = house.getBean(TileMap.class);
        DistrictMap.Drawing sketch = new DistrictMap(tiles, " ").of(coverage.today(), Language.ZH);
        DistrictMap.Drawing map = new DistrictMap(tiles, "渝S(2026)001号").of(coverage.today(), Language.ZH);

        assertThat(sketch.isMap()).isFalse();
        assertThat(sketch.shapes()).hasSize(37).allMatch(shape -> shape.path().isEmpty());
        assertThat(map.approvalNumber()).isEqualTo("渝S(2026)001号");
        assertThat(map.shapes()).hasSize(37).allMatch(shape -> shape.path().startsWith("M"));
    }
}
