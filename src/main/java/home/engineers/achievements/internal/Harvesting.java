package home.engineers.achievements.internal;

import home.engineers.achievements.internal.PeerTable.Peer;
import home.engineers.achievements.oai.HarvestFault;
import home.engineers.achievements.oai.HarvestedPage;
import home.engineers.achievements.oai.HarvestedPage.Harvested;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.OutboundAddresses.Fetched;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Harvests other libraries, page by page. Each page is kept whole, together with how far the list has come, or not at all; whatever
 * goes wrong is put into a sentence on the desk and tried again later.
 */
@Component
class Harvesting implements DueWork {
    private static final int LARGEST = 16 << 20;
    private static final int PAGES_AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final PeerTable peers;
    private final OutboundAddresses outside;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    Harvesting(PeerTable peers, OutboundAddresses outside, HouseClock clock, PlatformTransactionManager transactions) {
        this.peers = peers;
        this.outside = outside;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A fault with when to come again. @param anew whether the list must begin again */
    private static final class Failed extends Exception {
        private final transient Reason reason;
        private final Duration wait;
        private final boolean anew;

        Failed(Reason reason, Duration wait, boolean anew) {
            super(reason.key());
            this.reason = reason;
            this.wait = wait;
            this.anew = anew;
        }
    }

    @Override
    public Optional<Instant> next() {
        return peers.next();
    }

    @Override
    public int carryOut(Instant now) {
        int done = 0;
        while (done < PAGES_AT_ONCE) {
            Optional<Peer> peer = peers.lease(now, now.plus(LEASE));
            if (peer.isEmpty()) {
                break;
            }
            page(peer.get());
            done++;
        }
        return done;
    }

    private void page(Peer peer) {
        Instant now = clock.instant();
        try {
            HarvestedPage page = asked(peer);
            transaction.executeWithoutResult(status -> keep(peer, page, now));
        } catch (Failed failed) {
            Duration patience = failed.wait.isZero() ? waiting(peer.failures()) : failed.wait;
            peers.failed(peer.id(), failed.reason, failed.anew, now.plus(patience), now);
        }
    }

    /** An hour, then two, four …, a day at most. */
    private static Duration waiting(int failures) {
        return Duration.ofHours(Math.min(24, 1L << Math.min(5, failures)));
    }

    private HarvestedPage asked(Peer peer) throws Failed {
        Fetched answer = fetched(address(peer));
        if (answer.status() == 503 || answer.status() == 429) {
            throw new Failed(Reason.of("achievements.harvest.busy"), retry(answer.retryAfter()), false);
        }
        if (answer.status() != 200) {
            throw failed(Reason.of("achievements.harvest.status", String.valueOf(answer.status())));
        }
        if (!answer.whole()) {
            throw failed(Reason.of("achievements.harvest.large"));
        }
        try {
            HarvestedPage page = HarvestedPage.read(answer.body());
            if (!page.error().isEmpty() && !page.error().equals("noRecordsMatch")) {
                throw new Failed(
                        Reason.of("achievements.harvest.error", page.error(), page.errorText()), Duration.ZERO,
                        page.error().equals("badResumptionToken"));
            }
            if (!page.token().isEmpty() && page.token().equals(peer.token())) {
                throw new Failed(Reason.of("achievements.harvest.loop"), Duration.ZERO, true);
            }
            return page;
        } catch (HarvestFault fault) {
            throw failed(fault.reason());
        }
    }

    private static Failed failed(Reason reason) {
        return new Failed(reason, Duration.ZERO, false);
    }

    private Fetched fetched(URI address) throws Failed {
        try {
            return switch (outside.fetch(address, Map.of("Accept", "text/xml, application/xml"), LARGEST)) {
                case Granted<Fetched>(Fetched answer) -> answer;
                case Refused<Fetched>(List<Reason> reasons) -> throw failed(reasons.getFirst());
            };
        } catch (java.net.SocketTimeoutException late) {
            throw failed(Reason.of("achievements.harvest.timeout"));
        } catch (IOException broken) {
            throw failed(Reason.of("achievements.harvest.unreachable"));
        }
    }

    /** As seconds; a date, or what is none, waits an hour. */
    private static Duration retry(String after) {
        Duration wait = after.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(after)) : Duration.ofHours(1);
        return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** By days, which every library understands: the last day is asked for again, and what is known already stays as it is. */
    private static URI address(Peer peer) {
        StringBuilder query = new StringBuilder(peer.baseUrl()).append("?verb=ListRecords");
        if (peer.token() != null) {
            query.append("&resumptionToken=").append(encoded(peer.token()));
        } else {
            query.append("&metadataPrefix=oai_dc");
            if (!peer.set().isEmpty()) {
                query.append("&set=").append(encoded(peer.set()));
            }
            if (peer.harvestedUntil() != null) {
                query.append("&from=").append(LocalDate.ofInstant(peer.harvestedUntil(), ZoneOffset.UTC));
            }
        }
        return URI.create(query.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void keep(Peer peer, HarvestedPage page, Instant now) {
        for (Harvested one : page.records()) {
            peers.keep(peer.id(), one, link(peer, one), now);
        }
        Instant begun = peer.begunAt() == null ? page.answered() : peer.begunAt();
        if (page.token().isEmpty()) {
            Instant until = begun.equals(Instant.EPOCH) ? null : begun;
            peers.complete(peer.id(), until, now.plus(Duration.ofHours(peer.everyHours())), now);
        } else {
            peers.goesOn(peer.id(), page.token(), begun, now);
        }
    }

    /** Its page there, or where it can be asked for. */
    private static String link(Peer peer, Harvested one) {
        return one.values("identifier").stream().filter(value -> value.matches("https?://[^\\s\"<>]{3,400}")).findFirst()
                .orElse(peer.baseUrl() + "?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + encoded(one.identifier()));
    }
}
