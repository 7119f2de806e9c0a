package home.engineers.careers.internal;

import home.engineers.careers.internal.ElementDesk.Shown;
import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.internal.ShareTable.Share;
import home.engineers.careers.rules.PassportSection;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.throttle.Throttle;
import home.engineers.kernel.throttle.Throttle.Bucket;
import home.engineers.kernel.throttle.Wait;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a link shows to whoever has it. It is read as its owner may see it, whoever opens it. */
@Service
public class SharedPassports {
    private static final GrowingDelay TOKENS = new GrowingDelay(10, Duration.ofSeconds(30), Duration.ofMinutes(15));

    private final ShareTable shares;
    private final PassportReading reading;
    private final ElementDesk elements;
    private final Credentials credentials;
    private final InformationBarrier barrier;
    private final Throttle throttle;
    private final HouseClock clock;

    SharedPassports(
            ShareTable shares, PassportReading reading, ElementDesk elements, Credentials credentials, InformationBarrier barrier,
            Throttle throttle, HouseClock clock) {
        this.shares = shares;
        this.reading = reading;
        this.elements = elements;
        this.credentials = credentials;
        this.barrier = barrier;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * @param ladder {@code years}, {@code items}, {@code frameworks}: null or empty where they are not shown
     * @param at as of when
     */
    public record SharedPassport(
            String name, Share share, @Nullable Ladder ladder, List<PassportYear> years, Map<Kind, List<CareerItem>> items,
            List<Shown> frameworks, Instant at) {
        /** Whether there are certificates that may be taken along. */
        public boolean presentable() {
            return items.containsKey(Kind.CREDENTIAL);
        }
    }

    /**
     * Refused where too many links that are none came from the same address.
     *
     * @param token the last part of the link
     * @param from network address of whoever asks
     * @throws Absent where there is no such link, it has ended, or its day is past
     */
    public Outcome<SharedPassport> open(String token, String from) {
        return opened(token, from, share -> Outcome.granted(shown(share)));
    }

    /**
     * The certificates that stand, as a verifiable presentation, where the link shows certificates; refused as {@link #open}
     * is, and where none stands.
     *
     * @throws Absent as {@link #open} does, and where the link does not show certificates
     */
    public Outcome<String> presentation(String token, String from) {
        return opened(token, from, share -> {
            if (share.sections().stream().noneMatch(section -> section.holds(Kind.CREDENTIAL))) {
                throw new Absent();
            }
            return credentials.presentation(share.person());
        });
    }

    private <T> Outcome<T> opened(String token, String from, Function<Share, Outcome<T>> read) {
        Bucket bucket = new Bucket("career-share|" + from, TOKENS);
        Optional<Reason> wait = throttle.book(List.of(bucket))
                .map(left -> Wait.reason("careers.shared.waitSeconds", "careers.shared.waitMinutes", left));
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        Share share = shares.byToken(ShareDesk.hash(token)).filter(one -> one.open(clock.today())).orElseThrow(Absent::new);
        throttle.forgive(List.of(bucket));
        shares.looked(share.id(), clock.instant());
        return barrier.asSeenBy(share.person(), () -> read.apply(share));
    }

    private SharedPassport shown(Share share) {
        PersonId person = share.person();
        List<CareerItem> items = reading.items(person);
        List<PassportYear> years = reading.years(items);
        List<CareerItem> told =
                items.stream().filter(item -> share.sections().stream().anyMatch(section -> section.holds(item.kind()))).toList();
        return new SharedPassport(
                reading.name(person), share,
                share.sections().contains(PassportSection.LADDER) ? Ladder.of(reading.standing(person)) : null,
                share.sections().contains(PassportSection.HOURS) ? years : List.of(),
                PassportReading.byKind(told),
                share.sections().contains(PassportSection.FRAMEWORKS) ? elements.shown(person, items, years) : List.of(),
                clock.instant());
    }
}
