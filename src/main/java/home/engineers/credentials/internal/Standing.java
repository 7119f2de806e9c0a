package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialState;
import home.engineers.credentials.CredentialTemplate.Status;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suspends, reinstates and revokes credentials; what was built on a revoked one falls with it. */
@Component
class Standing {
    private final CredentialTable table;
    private final ChangeTable changes;
    private final StatusListTable lists;
    private final TemplateList templates;
    private final InformationBarrier barrier;
    private final EvidenceLog evidence;
    private final Messages messages;
    private final IdSource ids;
    private final HouseClock clock;

    Standing(
            CredentialTable table, ChangeTable changes, StatusListTable lists, TemplateList templates, InformationBarrier barrier,
            EvidenceLog evidence, Messages messages, IdSource ids, HouseClock clock) {
        this.table = table;
        this.changes = changes;
        this.lists = lists;
        this.templates = templates;
        this.barrier = barrier;
        this.evidence = evidence;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    private record Falling(CredentialId id, @Nullable CredentialId with) {}

    /** Revokes it and, one after the other, all that was built on it, of cases too that are hidden from whoever revokes. */
    void revoke(CredentialId id, String reason, @Nullable PersonId by) {
        barrier.asTheHouse(() -> {
            revokeAll(id, reason, by);
            return true;
        });
    }

    private void revokeAll(CredentialId id, String reason, @Nullable PersonId by) {
        Deque<Falling> falling = new ArrayDeque<>();
        falling.add(new Falling(id, null));
        while (!falling.isEmpty()) {
            Falling next = falling.removeFirst();
            Credential one = table.held(next.id()).orElseThrow();
            if (one.state() != CredentialState.REVOKED) {
                change(one, CredentialState.REVOKED, reason, by, next.with());
                evidence.append("credential-revoked", one.id().value(), facts(one, next.with()));
                table.builtOn(one.id()).forEach(built -> falling.addLast(new Falling(built, one.id())));
            }
        }
    }

    Outcome<Credential> suspend(CredentialId id, String reason, PersonId by) {
        Credential one = table.held(id).orElseThrow();
        if (templates.template(one.template()).status() != Status.SUSPENSION) {
            return Outcome.refused(Reason.of("credentials.suspend.fact"));
        }
        return moved(one, CredentialState.STANDING, CredentialState.SUSPENDED, reason, by, () ->
                evidence.append("credential-suspended", one.id().value(), facts(one, null)));
    }

    Outcome<Credential> reinstate(CredentialId id, String reason, PersonId by) {
        Credential one = table.held(id).orElseThrow();
        return moved(one, CredentialState.SUSPENDED, CredentialState.STANDING, reason, by, () ->
                evidence.append("credential-reinstated", one.id().value(), facts(one, null)));
    }

    private Outcome<Credential> moved(
            Credential one, CredentialState from, CredentialState to, String reason, PersonId by, Runnable recorded) {
        if (one.state() != from) {
            return Outcome.refused(Reason.of("credentials.change.notInThisState." + one.state().name()));
        }
        change(one, to, reason, by, null);
        recorded.run();
        return Outcome.granted(one);
    }

    private void change(Credential one, CredentialState to, String reason, @Nullable PersonId by, @Nullable CredentialId with) {
        table.set(one.id(), to);
        changes.insert(ids.next(), one.id(), to, reason, clock.instant(), by, with);
        lists.change(table.list(one.id()));
        if (one.holder() != null && !one.holder().equals(by)) {
            messages.tell(List.of(one.holder()), new Messages.InboxWords(
                    "credentials.notice." + to + ".title", "credentials.notice.changed.body", List.of(one.number()),
                    "/certificates/" + one.address()));
        }
    }

    /** Without the reason, which may speak of the person and must go with them. */
    private static Map<String, Object> facts(Credential one, @Nullable CredentialId with) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "association", one.association().value(), "template", one.template(), "number", one.number()));
        if (with != null) {
            facts.put("with", with.value());
        }
        return facts;
    }
}
