package home.engineers.programmes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The archive of a call: one folder for each case that has ended, and a manifest with the hash of every file. It is for
 * those alone who may read all of its cases and have none among them; everyone in it reads who took it.
 */
@Service
public class CallArchive {
    private static final int AT_ONCE = 200;
    private final Calls calls;
    private final CaseTable cases;
    private final CaseFolder folder;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CallArchive(
            Calls calls,
            CaseTable cases,
            CaseFolder folder,
            Organisations organisations,
            People people,
            Authority authority,
            EvidenceLog evidence,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.cases = cases;
        this.folder = folder;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An archive that may be written, once. */
    public final class Ready {
        private final Call call;
        private final List<String> missing;

        private Ready(Call call, List<String> missing) {
            this.call = call;
            this.missing = missing;
        }

        public Call call() {
            return call;
        }

        /**
         * Streams it. The act is logged with the hash of the manifest before the archive is closed: an archive that opens
         * has its act.
         */
        public void write(OutputStream out) throws IOException {
            ManifestZip zip = new ManifestZip(out, clock.instant());
            zip.json("call.json", facts(call));
            for (ReviewCase one : (Iterable<ReviewCase>) within(call.id())::iterator) {
                if (!one.state().open()) {
                    folder.write(one, zip);
                }
            }
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("call", call.id().toString());
            about.put("programme", call.programme());
            about.put("edition", call.edition());
            about.put("writtenAt", clock.instant().toString());
            about.put("missing", missing);
            String manifest = zip.manifest(about);
            transaction.executeWithoutResult(status -> evidence.append("call-archived", call.id().value(), Map.of(
                    "programme", call.programme(), "edition", call.edition(), "manifest", manifest, "files", zip.files(),
                    "missing", missing.size())));
            zip.finish();
        }
    }

    private static Map<String, Object> facts(Call call) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", call.id().toString());
        facts.put("name", call.name().zh());
        facts.put("programme", call.programme());
        facts.put("edition", call.edition());
        facts.put("opensOn", call.opensOn().toString());
        facts.put("closesOn", call.closesOn().toString());
        facts.put("countsOn", call.countsOn().toString());
        if (call.approval() != null) {
            facts.put("approvalNumber", call.approval().number());
            facts.put("approvingAuthority", call.approval().authority());
        }
        if (call.closing() != null) {
            facts.put("closedEarly", call.closing().why());
        }
        return facts;
    }

    /**
     * Puts on record who takes the archive, and readies it. Refused while the call takes cases, and to whoever applied in
     * it; a case that is still open is named as missing.
     *
     * @param reason of the record of who looked
     * @throws Absent where there is no such call
     */
    public Outcome<Ready> ready(Actor actor, CallId id, String reason) {
        authority.demand(actor, Act.CALL_ARCHIVE, Subject.of(organisations.municipalAssociation().id()));
        Call call = calls.call(id);
        if (call.state(clock.today()) != Call.State.ENDED) {
            return Outcome.refused(Reason.of("outputs.archive.open", call.closesOn().toString()));
        }
        List<PersonId> applicants = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean own = false;
        for (ReviewCase one : (Iterable<ReviewCase>) within(id)::iterator) {
            if (!authority.may(actor, Act.CASE_READ, one.ofAssociation())) {
                throw new NotPermitted(Act.CALL_ARCHIVE);
            }
            own |= one.applicant().equals(actor.person());
            applicants.add(one.applicant());
            if (one.state().open()) {
                missing.add(one.number());
            }
        }
        if (own) {
            return Outcome.refused(Reason.of("programmes.case.own").citing("mohrss-40-2019", "25"));
        }
        transaction.executeWithoutResult(status -> people.looked(applicants, actor.requirePerson(), reason));
        return Outcome.granted(new Ready(call, missing));
    }

    private Stream<ReviewCase> within(CallId id) {
        return IntStream.iterate(0, offset -> offset + AT_ONCE)
                .mapToObj(offset -> cases.ofCall(id, AT_ONCE, offset))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream);
    }
}
