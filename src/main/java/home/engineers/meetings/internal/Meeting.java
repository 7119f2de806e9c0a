package home.engineers.meetings.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.meetings.MeetingId;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands.
 *
 * @param kind wire name of how the panel is formed
 * @param draw that drew its members, or null where they were named
 * @param presidedBy the chair or vice-chair who presides, or whom the members chose while none of them was there
 * @param current the case before the meeting
 * @param threshold how many trustees can open a count; null where all are needed
 * @param closedAt when attendance was closed for the ballots
 */
public record Meeting(
        MeetingId id, OrganisationId association, CallId call, String title, String kind, String place, Instant startsAt,
        @Nullable UUID draw, State state, PersonId calledBy, Instant calledAt, @Nullable PersonId presidedBy, @Nullable Instant openedAt,
        @Nullable CaseId current, @Nullable Instant closedAt, @Nullable String cancellation, @Nullable Integer threshold) {

    public enum State {
        CALLED,
        OPEN,
        SIGNED,
        CANCELLED
    }

    /** Which part a person has in a meeting. */
    public enum Part {
        CHAIR,
        VICE_CHAIR,
        MEMBER,
        /** Makes the credentials of its ballots. */
        SUPERVISOR,
        /** Keeps a key of its ballots. */
        TRUSTEE,
        /** Had a seat, and another was called in. */
        REPLACED;

        public boolean sits() {
            return this == CHAIR || this == VICE_CHAIR || this == MEMBER;
        }

        /** The meeting is presided over by the chair or a vice-chair (mohrss-40-2019 art. 19, recalled, ZC-25). */
        public boolean presides() {
            return this == CHAIR || this == VICE_CHAIR;
        }
    }

    public record Party(PersonId person, Part part) {}

    /** Somebody came or left. */
    public record Step(PersonId person, boolean here, Instant at) {}

    /** A case on the agenda; numbers count from 1 in its order. */
    public record Item(int number, CaseId id) {}

    /** Who takes which part, members first. */
    public record Parties(List<Party> all) {
        public Parties {
            all = List.copyOf(all);
        }

        public List<Party> seats() {
            return all.stream().filter(one -> one.part().sits()).toList();
        }

        public List<PersonId> members() {
            return seats().stream().map(Party::person).toList();
        }

        /** Members in whose place others were called in. */
        public List<PersonId> replaced() {
            return all.stream().filter(one -> one.part() == Part.REPLACED).map(Party::person).toList();
        }

        public List<PersonId> trustees() {
            return all.stream().filter(one -> one.part() == Part.TRUSTEE).map(Party::person).toList();
        }

        public @Nullable PersonId supervisor() {
            return all.stream().filter(one -> one.part() == Part.SUPERVISOR).map(Party::person).findFirst().orElse(null);
        }

        public boolean sits(@Nullable PersonId person) {
            return seats().stream().anyMatch(one -> one.person().equals(person));
        }

        /** The chair and the vice-chairs. */
        public Set<PersonId> officers() {
            return seats().stream().filter(one -> one.part().presides()).map(Party::person).collect(Collectors.toUnmodifiableSet());
        }

        public boolean presides(@Nullable PersonId person) {
            return seats().stream().anyMatch(one -> one.part().presides() && one.person().equals(person));
        }
    }
}
