package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.MembershipLeft;
import home.engineers.organisations.MembershipTransferred;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionEnded;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revokes certificates whose membership or term ended before its day. Runs in the transaction that ended it, and is safe
 * to repeat. What ends with its day needs no revoking: the certificate says until when it is valid.
 */
@Component
@Transactional
class EndedSources {
    private final Credentials credentials;
    private final CredentialTable table;

    EndedSources(Credentials credentials, CredentialTable table) {
        this.credentials = credentials;
        this.table = table;
    }

    @EventListener
    void on(MembershipLeft left) {
        credentials.revoke(SourceKind.MEMBERSHIP, left.membership().id().value(), "会员退会 The membership was given up", null);
    }

    @EventListener
    void on(MembershipTransferred transferred) {
        credentials.revoke(
                SourceKind.MEMBERSHIP, transferred.membership().value(), "会籍转移 The membership went over to another association", null);
    }

    @EventListener
    void on(PositionEnded ended) {
        Position position = ended.position();
        if (position.role() == Role.EXPERT) {
            table.ofSource(SourceKind.EXPERT_TERM, position.id().value()).stream()
                    .filter(one -> !Objects.equals(one.validUntil(), position.to()))
                    .map(Credential::id)
                    .forEach(id -> credentials.revoke(id, "聘期提前结束 The term ended early", null));
        }
    }
}
