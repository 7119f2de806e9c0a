package home.engineers.cast;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingState;
import home.engineers.testing.CastTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@CastTest
class CastTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Coverage coverage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Invariant> invariants;

    @Test
    void everyRoleButTheVisitorHasItsPlayer() {
        assertThat(cast.members()).extracting(Cast.Member::role).containsAll(
                Arrays.stream(Role.values()).filter(role -> role != Role.VISITOR).toList());
    }

    @Test
    void districtsStandInEveryFoundingState() {
        assertThat(coverage.today().counts()).hasSize(FoundingState.values().length).doesNotContainValue(0L);
        assertThat(coverage.today().rows()).hasSize(37);
    }

    @Test
    void theCrowdIsMarkedInventedAndHasNoPasswords() {
        assertThat(count("select count(*) from people_person where not invented")).isZero();
        assertThat(count("select count(*) from people_person where mobile like '1420001%'")).isEqualTo(2_000L);
        assertThat(count("select count(*) from people_account where password is not null")).isEqualTo(cast.members().size());
    }

    @Test
    void whatMustAlwaysBeTrueIsTrueOfTheCast() {
        assertThat(invariants).isNotEmpty().allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void aSecondStartBringsNobodyOnTwice(@Autowired List<ApplicationRunner> runners) throws Exception {
        long before = count("select count(*) from people_person");
        for (ApplicationRunner runner : runners) {
            runner.run(new org.springframework.boot.DefaultApplicationArguments());
        }
        assertThat(count("select count(*) from people_person")).isEqualTo(before);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
