package home.engineers.meetings;

import java.util.UUID;

/** Identity of a meeting. */
public record MeetingId(UUID value) {
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
