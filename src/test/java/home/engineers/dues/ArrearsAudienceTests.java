package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Audience;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Notices to those who owe overdue dues. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class ArrearsAudienceTests {
    @Autowired private ApplicationContext house;
    @Autowired private List<Audience> audiences;

    private static List<PersonId> persons(List<Audience.Member> members) {
        return members.stream().map(Audience.Member::person).toList();
    }

    @Test
    void meansThoseWhoOweOverdueDuesAndNobodyElse() {
        Audience audience = audiences.stream().filter(one -> one.key().equals("arrears")).findFirst().orElseThrow();
        Treasury treasury = Treasury.of(house, "500120");
        Membership owing = treasury.member("欠缴受众甲");
        Membership paying = treasury.member("已缴受众乙");
        Organisation unit = treasury.society().unit("欠缴受众厂");
        granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(treasury.association(), null, unit.id(), null, treasury.society().today(), null), null));
        PersonId contact = treasury.society().person("受众人事");
        treasury.society().appoint(contact, unit.id(), Role.UNIT_HR);
        treasury.resolution("一号");
        granted(treasury.feeClass());
        granted(treasury.feeClass("payer", "UNIT", "name", "单位会员"));
        treasury.charge(YEAR);
        granted(treasury.pays(treasury.chargeOf(paying, YEAR), "200"));

        assertThat(audience.serves(treasury.association())).isTrue();
        assertThat(audience.serves(unit.id())).isFalse();
        assertThat(audience.fields(treasury.association()).getFirst().options()).containsOnlyKeys("2026");
        assertThat(persons(audience.page(treasury.association(), Map.of(), null, 10))).containsExactlyInAnyOrder(owing.person(), contact);
        assertThat(persons(audience.page(treasury.association(), Map.of("kind", "unit"), null, 10))).containsExactly(contact);
        assertThat(audience.page(treasury.association(), Map.of("year", "2025"), null, 10)).isEmpty();
        Audience.Found found = audience.named(treasury.association(), List.of(String.valueOf(owing.number()), String.valueOf(paying.number())));
        assertThat(found.persons()).containsExactly(owing.person());
        assertThat(found.unknown()).containsExactly(paying.number());
        assertThat(audience.now(treasury.association(), Set.of(owing.person(), paying.person()))).containsOnlyKeys(owing.person());
    }
}
