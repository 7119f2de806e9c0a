package home.engineers.organisations.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.internal.OfficeDesk;
import home.engineers.organisations.internal.OfficeDesk.Office;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of organisations and of offices as tables to keep. */
@Controller
class OrganisationTables {
    private final OfficeDesk offices;
    private final Organisations organisations;
    private final Districts districts;

    OrganisationTables(OfficeDesk offices, Organisations organisations, Districts districts) {
        this.offices = offices;
        this.organisations = organisations;
        this.districts = districts;
    }

    @GetMapping(value = "/organisations", params = "format")
    @Performs(Act.ASSOCIATION_READ)
    void organisations(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("organisations.table.kind"), page.t("organisations.table.name"), page.t("organisations.table.nameEn"),
                page.t("organisations.member.creditCode"), page.t("organisations.member.district"));
        List<List<Object>> rows = Stream.of(Kind.MUNICIPAL_ASSOCIATION, Kind.DISTRICT_ASSOCIATION, Kind.COMMITTEE)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .map(one -> cells(page, one))
                .toList();
        new TableExport(page.t("organisations.associations.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private List<Object> cells(Page page, Organisation one) {
        String district = Objects.requireNonNullElse(one.district(), "");
        return Arrays.asList(
                page.t("organisations.kind." + one.kind().name()),
                one.name(),
                one.nameEn(),
                one.creditCode(),
                districts.byCode(district).map(District::name).map(page::t).orElse(district));
    }

    @GetMapping(value = "/organisations/{id}/positions", params = "format")
    @Performs(Act.POSITION_LIST)
    void positions(
            @PathVariable OrganisationId id, @RequestParam String format, Actor actor, Page page, HttpServletResponse response)
            throws IOException {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        List<String> headers = List.of(
                page.t("organisations.position.titleLabel"), page.t("organisations.position.holder"),
                page.t("organisations.position.organ"), page.t("organisations.position.role"), page.t("organisations.position.from"),
                page.t("organisations.position.to"));
        List<List<Object>> rows = offices.offices(actor, id).stream().map(office -> cells(page, office)).toList();
        new TableExport(page.t("organisations.positions.of", organisation.name(page.language())), headers, rows)
                .send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Office office) {
        Position position = office.position();
        return Arrays.asList(
                position.title(),
                office.holder(),
                position.organ() == null ? null : page.t("organisations.organ." + position.organ().name()),
                position.role() == null ? null : page.t("organisations.role." + position.role().name()),
                position.from().toString(),
                position.to() == null ? null : position.to().toString());
    }
}
