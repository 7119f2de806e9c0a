package home.engineers.bench;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.Credentials;
import home.engineers.credentials.internal.PublicDesk;
import home.engineers.credentials.verification.CredentialVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Credentials issued with their entries of a status list, checked, and printed, in a house with its cast. */
final class CredentialBenchmark implements Benchmark {
    private static final int BATCH = 500;
    private static final int ISSUED = 5_000;
    private static final int CHECKED = 1_000;
    private static final int PRINTED = 40;

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public String says() {
        return "5,000 credentials issued in batches of 500 with their status; 1,000 checked against a trust list of all lists; 40 printed and signed";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            List<PersonId> holders = JdbcClient.create(house.part(DataSource.class))
                    .sql("select id from people_person order by id limit " + BATCH).query(UUID.class).list().stream().map(PersonId::new).toList();
            issue(house, holders, BATCH);
            List<Credential> issued = new ArrayList<>();
            long begun = System.nanoTime();
            while (issued.size() < ISSUED) {
                issued.addAll(issue(house, holders, BATCH));
            }
            to.accept(new Figure("1,000 credentials issued with status, mean of 5,000", millis(begun) / issued.size() * 1_000, "ms", 1_000));
            check(house, issued, to);
            print(house, issued, to);
        }
    }

    private static List<Credential> issue(OpenHouse house, List<PersonId> holders, int count) {
        IdSource ids = house.part(IdSource.class);
        LocalizedText conference = new LocalizedText("虚构年会", "Invented Conference");
        List<CredentialRequest> requests = IntStream.range(0, count)
                .mapToObj(i -> new CredentialRequest(
                        "conference-attendance", house.part(Organisations.class).municipalAssociation().id(), holders.get(i % holders.size()), null,
                        conference, null, house.part(HouseClock.class).today(), null, Credential.SourceKind.OFFICE, ids.next(), List.of()))
                .toList();
        return demand(house.part(Credentials.class).issueAll(requests, null));
    }

    private static void check(OpenHouse house, List<Credential> issued, Consumer<Figure> to) throws Exception {
        PublicDesk desk = house.part(PublicDesk.class);
        Map<String, Object> trust = desk.trustList();
        CredentialVerifier verifier = new CredentialVerifier(TrustList.read(CanonicalJson.of(trust)));
        List<String> texts = issued.stream().limit(CHECKED).map(one -> desk.json(one.address())).toList();
        HouseClock clock = house.part(HouseClock.class);
        texts.stream().limit(CHECKED / 5).forEach(text -> demand(verifier.verify(text, clock.instant())));
        double slowest = 0;
        long begun = System.nanoTime();
        for (String text : texts) {
            long one = System.nanoTime();
            demand(verifier.verify(text, clock.instant()));
            slowest = Math.max(slowest, millis(one));
        }
        to.accept(new Figure("one credential checked with its status list, mean of 1,000", millis(begun) / texts.size(), "ms", 20));
        to.accept(Figure.recorded("the slowest of them", slowest, "ms"));
    }

    private static void print(OpenHouse house, List<Credential> issued, Consumer<Figure> to) {
        PublicDesk desk = house.part(PublicDesk.class);
        byte[] pdf = desk.pdf(issued.getFirst().address());
        double slowest = 0;
        for (int i = 1; i <= PRINTED; i++) {
            long begun = System.nanoTime();
            pdf = desk.pdf(issued.get(i).address());
            slowest = Math.max(slowest, millis(begun));
        }
        to.accept(new Figure("one certificate printed and signed, slowest of 40", slowest, "ms", 300));
        to.accept(new Figure("its size", pdf.length / 1024.0, "KiB", 200));
    }

    private static <T> T demand(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(T value)) {
            return value;
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
