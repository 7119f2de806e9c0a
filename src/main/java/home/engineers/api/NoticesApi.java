package home.engineers.api;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Circulars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Notices with their counts for those who send them, and those one has received. */
@RestController
class NoticesApi {
    private static final int MOST = 100;
    private final Circulars circulars;

    NoticesApi(Circulars circulars) {
        this.circulars = circulars;
    }

    /** @param recipients how many were on the list @param answers how many chose what */
    record NoticeView(
            String id, String sender, String kind, String title, String state, Instant writtenAt, @Nullable Instant sendAt,
            @Nullable Instant endedAt, int recipients, long told, long read, long answered, Map<String, Long> answers,
            @Nullable String corrects) {
        static NoticeView of(Circulars.Summary one) {
            return new NoticeView(
                    one.id().toString(), one.sender().toString(), lower(one.kind()), one.title(), lower(one.state()),
                    one.writtenAt(), one.sendAt(), one.endedAt(), one.recipients(), one.told(), one.read(), one.answered(),
                    one.answers(), one.corrects() == null ? null : one.corrects().toString());
        }
    }

    /** The newest notices one may read of, at most 100, with their counts and without their recipients. */
    @GetMapping("/api/v1/notices")
    @Performs(CircularAct.READ)
    List<NoticeView> notices(Actor actor) {
        return circulars.list(actor, MOST).stream().map(NoticeView::of).toList();
    }

    @GetMapping("/api/v1/notices/{id}")
    @Performs(CircularAct.READ)
    NoticeView notice(Actor actor, @PathVariable CircularId id) {
        return NoticeView.of(circulars.summary(actor, id));
    }

    record ReceivedView(
            String id, String sender, String kind, String title, String body, @Nullable Instant toldAt, @Nullable Instant readAt,
            String receipt, List<String> choices, @Nullable LocalDate answerBy, @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** The newest notices one has received, at most 100. Reading them here does not count as opening them. */
    @GetMapping("/api/v1/me/notices")
    @Performs(CircularAct.RECEIVE)
    List<ReceivedView> received(Actor actor) {
        return circulars.received(actor, MOST).stream()
                .map(one -> new ReceivedView(
                        one.id().toString(), one.sender(), lower(one.kind()), one.title(), one.body(), one.toldAt(), one.readAt(),
                        lower(one.receipt()), one.choices(), one.answerBy(), one.answer(), one.answeredAt()))
                .toList();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
