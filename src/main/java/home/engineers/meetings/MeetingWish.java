package home.engineers.meetings;

import java.util.Set;

/**
 * A meeting as it was typed: persons one a line by name, mobile number or mail address.
 *
 * @param on day, as people write it
 * @param at hours and minutes
 * @param draw that drew the members, or empty
 * @param members besides the chair and the vice-chairs, who may be repeated
 * @param supervisor of secret ballots; empty, with the trustees, where the meeting votes on paper
 * @param threshold how many trustees can open a count; empty where all are needed
 * @param cases ids of those on the agenda
 */
public record MeetingWish(
        String call, String title, String kind, String place, String on, String at, String draw, String chair, String viceChairs,
        String members, String supervisor, String trustees, String threshold, Set<String> cases) {
    public MeetingWish {
        cases = Set.copyOf(cases);
    }

    public static MeetingWish empty(String call) {
        return new MeetingWish(call, "", "", "", "", "", "", "", "", "", "", "", "", Set.of());
    }
}
