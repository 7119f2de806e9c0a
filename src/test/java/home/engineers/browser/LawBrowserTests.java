package home.engineers.browser;

import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.internal.Sequencer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of law and the record of official acts, as a visitor sees them. */
@BrowserTest
class LawBrowserTests {
    @LocalServerPort
    private int port;

    @Autowired
    private EvidenceLog log;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private TransactionTemplate transaction;

    static Stream<Look> looks() {
        return Look.all().stream();
    }

    @BeforeEach
    void recordAnAct() {
        transaction.executeWithoutResult(status -> log.append("publicity-begun", new UUID(0, 5), Map.of()));
        sequencer.sequence();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void lawAndEvidenceAreOpenToEveryone(Look look) {
        try (Visit visit = Visit.to(port, look)) {
            visit.open("/law/mohrss-40-2019").mustBeClean().keepPicture("instrument-" + look);
            visit.open("/evidence").mustBeClean().keepPicture("evidence-" + look);
        }
    }

    /** Pages made of the same pieces: one look is enough. */
    @Test
    void theirOtherPagesAreCleanToo() {
        try (Visit visit = Visit.to(port, Look.PLAIN)) {
            visit.open("/law").mustBeClean().keepPicture("law");
            for (String path : List.of("/law/cryptography-law-2019", "/law/pipl-2021", "/evidence/1")) {
                visit.open(path).mustBeClean();
            }
        }
    }
}
