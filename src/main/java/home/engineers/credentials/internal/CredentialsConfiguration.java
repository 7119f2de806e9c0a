package home.engineers.credentials.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;
import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.credentials.Act;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with certificates, where they are reached from, and what must always be true of them. */
@Configuration
class CredentialsConfiguration {
    @Bean
    Permissions permissionsOfCredentials() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.PUBLIC_READ).within(EVERYWHERE);
        permissions.role(ENGINEER).may(Act.OWN).within(SELF);
        permissions.role(SECRETARY, DISTRICT_SECRETARY)
                .may(Act.LIST, Act.ISSUE, Act.REVOKE, Act.KEY_KEEP)
                .within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.LIST).within(EVERYWHERE);
        return permissions;
    }

    @Bean
    NavigationItem ownCertificatesItem() {
        return new NavigationItem(MINE, 150, "credentials.nav.mine", "/certificates/mine", "shield", Set.of(ENGINEER));
    }

    @Bean
    NavigationItem certificatesItem() {
        return new NavigationItem(
                HANDLING, 245, "credentials.nav.issued", "/certificates", "shield", Set.of(SECRETARY, DISTRICT_SECRETARY, AUDITOR));
    }

    @Bean
    Invariant statesRestOnChanges(JdbcClient jdbc) {
        return new SqlInvariant("a credential stands as its last change says", """
                select 'credential ' || c.number from credential c
                left join lateral (select k.state from credential_change k where k.credential = c.id
                    order by k.changed_at desc, k.id desc limit 1) last on true
                where c.state <> coalesce(last.state, 'STANDING')""", jdbc);
    }

    @Bean
    Invariant nothingStandsOnWhatWasRevoked(JdbcClient jdbc) {
        return new SqlInvariant("what was built on a revoked credential is revoked too", """
                select 'credential ' || c.number from credential_basis b join credential c on c.id = b.credential
                join credential o on o.id = b.basis where o.state = 'REVOKED' and c.state <> 'REVOKED'""", jdbc);
    }

    @Bean
    Invariant listsGiveOutWhatTheyCount(JdbcClient jdbc) {
        return new SqlInvariant("a status list counts the entries it gave out, none of which is a decoy", """
                select 'list ' || l.number from credential_status_list l left join credential c on c.list = l.id
                group by l.id having count(c.id) <> l.used or bool_or(
                    get_bit(l.decoys, c.status_index / 8 * 8 + 7 - c.status_index % 8) = 1)""", jdbc);
    }

    @Bean
    Invariant issuersIssueTheirOwn(JdbcClient jdbc) {
        return new SqlInvariant("list and key of a credential are of the association that issued it", """
                select 'credential ' || c.number from credential c join credential_status_list l on l.id = c.list
                left join credential_key k on k.id = c.key
                left join organisation o on o.id = c.association and o.kind in ('MUNICIPAL_ASSOCIATION', 'DISTRICT_ASSOCIATION')
                where l.association <> c.association or k.association <> c.association or o.id is null""", jdbc);
    }

    @Bean
    Invariant sourcesOfCredentialsAreThere(JdbcClient jdbc) {
        return new SqlInvariant("what a credential was given for is there", """
                select 'credential ' || c.number from credential c
                left join membership m on c.source_kind = 'MEMBERSHIP' and m.id = c.source
                left join organisation_position p on c.source_kind = 'EXPERT_TERM' and p.id = c.source
                where c.source_kind = 'MEMBERSHIP' and m.id is null or c.source_kind = 'EXPERT_TERM' and c.state <> 'REVOKED' and p.id is null
                   or c.source_kind = 'CASE' and c.case_id is distinct from c.source""", jdbc);
    }
}
